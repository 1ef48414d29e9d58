(* The slice integrals of the cross-polytope, with s(t) = r - |t|,
     int_{-r}^{r} s^m     = 2/(m+1) r^(m+1),
     int_{-r}^{r} |t| s^m = 2/((m+1)(m+2)) r^(m+2),
   and of the cube, with s(t) = r,
     int_{-r}^{r} s^m     = 2 r^(m+1),
     int_{-r}^{r} |t| s^m = r^(m+2). *)

From Coq Require Import Reals Lra Arith.
From mathcomp Require Import ssreflect ssrfun ssrbool.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Definitions Slices.
Local Open Scope R_scope.

Section Flat.

Variable r : R.
Hypothesis r_pos : 0 < r.

Lemma half_cross_slice m : is_RInt (fun t => (r - t) ^ m) 0 r (r ^ (m + 1) / (INR m + 1)).
Proof.
have m_pos := pos_INR m.
have -> : r ^ (m + 1) / (INR m + 1)
  = - / (INR m + 1) * (r - r) ^ (m + 1) - - / (INR m + 1) * (r - 0) ^ (m + 1).
  by rewrite (Rminus_diag_eq r r) // Rminus_0_r !pow_add pow_1 /=; field; lra.
apply: (is_RInt_antiderivative (fun t => - / (INR m + 1) * (r - t) ^ (m + 1))) => [|t _|t|t].
- exact: r_pos.
- auto_derive => //; rewrite Nat.add_1_r S_INR Nat.pred_succ.
  by replace (r + - t) with (r - t) by ring; field; lra.
- by apply: ex_derive_continuous; auto_derive.
- by apply: ex_derive_continuous; auto_derive.
Qed.

Lemma cross_slice m :
  is_RInt (fun t => cross_polytope r t ^ m) (- r) r (2 / (INR m + 1) * r ^ (m + 1)).
Proof.
have m_pos := pos_INR m.
apply: (is_RInt_value _ _ _ (2 * (r ^ (m + 1) / (INR m + 1)))); first by field; lra.
apply: is_RInt_even => [t|]; first by rewrite /cross_polytope Rabs_Ropp.
apply: is_RInt_ext (half_cross_slice m) => t.
rewrite Rmin_left ?Rmax_right; try lra; move=> t_in.
by rewrite /cross_polytope Rabs_pos_eq //; lra.
Qed.

Lemma cross_slice_abs m :
  is_RInt (fun t => Rabs t * cross_polytope r t ^ m) (- r) r
    (2 / ((INR m + 1) * (INR m + 2)) * r ^ (m + 2)).
Proof.
have m_pos := pos_INR m.
apply: (is_RInt_value _ _ _
  (2 * (r * (r ^ (m + 1) / (INR m + 1)) - r ^ (S m + 1) / (INR (S m) + 1)))).
  by rewrite S_INR !pow_add /=; field; lra.
apply: is_RInt_even => [t|]; first by rewrite /cross_polytope Rabs_Ropp.
have := is_RInt_minus _ _ _ _ _ _
  (is_RInt_scal _ _ _ r _ (half_cross_slice m)) (half_cross_slice (S m)).
apply: is_RInt_ext => t; rewrite Rmin_left ?Rmax_right; try lra; move=> t_in.
rewrite /cross_polytope Rabs_pos_eq; last by lra.
by rewrite /minus /plus /opp /scal /= /mult /=; ring.
Qed.

Lemma cube_slice m : is_RInt (fun t => cube r t ^ m) (- r) r (2 * r ^ (m + 1)).
Proof.
apply: is_RInt_value (is_RInt_const (- r) r (r ^ m)).
by rewrite /scal /= /mult /= pow_add; ring.
Qed.

Lemma is_RInt_abs : is_RInt Rabs (- r) r (r ^ 2).
Proof.
apply: (is_RInt_value _ _ _ (2 * (r ^ 2 / 2))); first by field.
apply: is_RInt_even => [t|]; first exact: Rabs_Ropp.
apply: (is_RInt_ext (fun t => t)) => [t|].
  by rewrite Rmin_left ?Rmax_right; try lra; move=> t_in; rewrite Rabs_pos_eq; lra.
apply: (is_RInt_value _ _ _ (r ^ 2 / 2 - 0 ^ 2 / 2)); first by field.
apply: (is_RInt_antiderivative (fun t => t ^ 2 / 2)) => [|t _|t|t].
- exact: r_pos.
- by auto_derive => //; field.
- by apply: ex_derive_continuous; auto_derive.
- exact: continuous_id.
Qed.

Lemma cube_slice_abs m :
  is_RInt (fun t => Rabs t * cube r t ^ m) (- r) r (r ^ (m + 2)).
Proof.
apply: (is_RInt_ext (fun t => r ^ m * Rabs t)) => [t _|]; first by rewrite /cube Rmult_comm.
by rewrite pow_add; apply: (is_RInt_scal _ _ _ (r ^ m) _ is_RInt_abs).
Qed.

End Flat.
