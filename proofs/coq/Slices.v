(* The slice integrals of the ball.

   With s(t) = sqrt(r^2 - t^2), for every m,
     int_{-r}^{r} s^m     = sqrt(PI) g(m)/g(m+1) r^(m+1),
     int_{-r}^{r} |t| s^m = 2/(m+2) r^(m+2).
   The first is Wallis's integral.  Its recurrence comes from the derivative of
   t s^(m+2); it starts at m = 0 and, by the substitution t = r sin x, at m = 1. *)

From Coq Require Import Reals Lra Arith.
From mathcomp Require Import ssreflect ssrfun ssrbool.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma Definitions.
Local Open Scope R_scope.

(** * The fundamental theorem with a derivative in the open interval alone *)

Lemma is_RInt_antiderivative (F f : R -> R) a b : a < b ->
  (forall x, a < x < b -> is_derive F x (f x)) ->
  (forall x, continuous F x) -> (forall x, continuous f x) ->
  is_RInt f a b (F b - F a).
Proof.
move=> ab dF cF cf.
have ex c d : ex_RInt f c d by apply: ex_RInt_continuous => x _; apply: cf.
have dG x : is_derive (RInt f a) x (f x).
  apply: (is_derive_RInt _ _ a) => //.
  by apply: filter_forall => y; apply: RInt_correct.
have cG x : continuous (RInt f a) x by apply: ex_derive_continuous; exists (f x).
have [|x _|c [_ eq0]] := MVT_gen (fun x => F x - RInt f a x) a b (fun _ => 0).
- move=> x; rewrite Rmin_left ?Rmax_right; try lra; move=> x_in.
  replace 0 with (minus (f x) (f x)) by (rewrite /minus /plus /opp /=; ring).
  by apply: is_derive_minus; [apply: dF | apply: dG].
- by apply/continuity_pt_filterlim; apply: (continuous_minus _ _ _ (cF x) (cG x)).
rewrite RInt_point /zero /= in eq0.
by replace (F b - F a) with (RInt f a b) by lra; apply: RInt_correct.
Qed.

Lemma is_RInt_value (f : R -> R) a b (u v : R) : u = v -> is_RInt f a b u -> is_RInt f a b v.
Proof. by move=> ->. Qed.

Lemma is_RInt_even (f : R -> R) r (v : R) : (forall t, f (- t) = f t) ->
  is_RInt f 0 r v -> is_RInt f (- r) r (2 * v).
Proof.
move=> even fv; replace (2 * v) with (plus v v) by (rewrite /plus /=; ring).
apply: (is_RInt_Chasles _ _ 0) => //.
have mirrored : is_RInt (fun t => opp (f (- t))) 0 (- r) v.
  by apply: is_RInt_comp_opp; rewrite Ropp_0 Ropp_involutive.
rewrite -(opp_opp v); apply: is_RInt_swap.
apply: is_RInt_ext (is_RInt_opp _ _ _ _ mirrored) => t _.
by rewrite opp_opp even.
Qed.

(** * The ball *)

Section Ball.

Variable r : R.
Hypothesis r_pos : 0 < r.
Let s t := ball r t.

Lemma ball_sqr t : - r < t < r -> s t ^ 2 = r ^ 2 - t ^ 2.
Proof. by move=> t_in; rewrite /s /ball pow2_sqrt //; nra. Qed.

Lemma ball_pos t : - r < t < r -> 0 < s t.
Proof. by move=> t_in; apply: sqrt_lt_R0; nra. Qed.

Lemma ball_end t : t ^ 2 = r ^ 2 -> s t = 0.
Proof. by rewrite /s /ball => ->; rewrite Rminus_diag_eq // sqrt_0. Qed.

Lemma ball_pow_continuous m t : continuous (fun t => s t ^ m) t.
Proof.
apply: (continuous_comp s (fun x => x ^ m)); last first.
  by apply: ex_derive_continuous; auto_derive.
by apply: continuous_sqrt_comp; apply: ex_derive_continuous; auto_derive.
Qed.

Lemma ball_pow_derive m t : - r < t < r ->
  is_derive (fun t => s t ^ (m + 2)) t (- (INR m + 2) * t * s t ^ m).
Proof.
move=> t_in; have s_pos := ball_pos t t_in.
have ds : is_derive s t (- t / s t).
  replace (- t / s t) with ((- (2 * t)) / (2 * sqrt (r ^ 2 - t ^ 2)));
    last by rewrite -/(ball r t) -/(s t); field; lra.
  by apply: is_derive_sqrt; [auto_derive => //; ring | nra].
have := is_derive_pow _ (m + 2) _ _ ds.
replace (INR (m + 2) * (- t / s t) * s t ^ Init.Nat.pred (m + 2))
  with (- (INR m + 2) * t * s t ^ m) => //.
replace (Init.Nat.pred (m + 2)) with (S m) by (rewrite Nat.add_comm; reflexivity).
by rewrite plus_INR /=; field; lra.
Qed.

(* int s^(m+2), from the derivative of t s^(m+2) *)
Lemma ball_slice_step m v : is_RInt (fun t => s t ^ m) (- r) r v ->
  is_RInt (fun t => s t ^ (m + 2)) (- r) r ((INR m + 2) / (INR m + 3) * r ^ 2 * v).
Proof.
move=> sv; have m_pos := pos_INR m.
set f := fun t => (INR m + 3) * s t ^ (m + 2) - (INR m + 2) * r ^ 2 * s t ^ m.
have cs k t : continuous (fun t => s t ^ k) t by apply: ball_pow_continuous.
have f0 : is_RInt f (- r) r 0.
  replace 0 with (r * s r ^ (m + 2) - - r * s (- r) ^ (m + 2)); last first.
    by rewrite !ball_end ?pow_add /=; ring.
  apply: (is_RInt_antiderivative (fun t => t * s t ^ (m + 2))) => [|t t_in|t|t]; first by lra.
  - replace (f t) with (1 * s t ^ (m + 2) + t * (- (INR m + 2) * t * s t ^ m)).
      by apply: (is_derive_mult (fun t => t));
        [apply: is_derive_id | apply: ball_pow_derive | apply: Rmult_comm].
    by rewrite /f pow_add ball_sqr //; ring.
  - by apply: (continuous_mult (fun t => t)); [apply: continuous_id | apply: cs].
  - by apply: continuous_minus; (apply: continuous_mult; [apply: continuous_const | apply: cs]).
have := is_RInt_scal _ _ _ (/ (INR m + 3)) _
  (is_RInt_plus _ _ _ _ _ _ f0 (is_RInt_scal _ _ _ ((INR m + 2) * r ^ 2) _ sv)).
rewrite /scal /plus /= /mult /=.
replace (/ (INR m + 3) * (0 + (INR m + 2) * (r * (r * 1)) * v))
  with ((INR m + 2) / (INR m + 3) * (r * (r * 1)) * v) by (field; lra).
apply: is_RInt_ext => t _; rewrite /f /plus /=; field; lra.
Qed.

Lemma ball_slice_0 : is_RInt (fun t => s t ^ 0) (- r) r (2 * r).
Proof.
have := is_RInt_const (- r) r 1; rewrite /scal /= /mult /=.
by replace ((r - - r) * 1) with (2 * r) by ring.
Qed.

(* int s, by t = r sin x *)
Lemma ball_slice_1 : is_RInt (fun t => s t ^ 1) (- r) r (PI / 2 * r ^ 2).
Proof.
have cs t : continuous (fun t => s t ^ 1) t by apply: ball_pow_continuous.
have ex : ex_RInt (fun t => s t ^ 1) (- r) r by apply: ex_RInt_continuous => t _; apply: cs.
have PI_pos := PI_RGT_0.
have sub : is_RInt (fun x => scal (r * cos x) (s (r * sin x) ^ 1)) (- (PI / 2)) (PI / 2)
    (RInt (fun t => s t ^ 1) (r * sin (- (PI / 2))) (r * sin (PI / 2))).
  apply: (is_RInt_comp (fun t => s t ^ 1) (fun x => r * sin x) (fun x => r * cos x)) => x _;
    first exact: cs.
  split; first by auto_derive => //; ring.
  by apply: ex_derive_continuous; auto_derive.
rewrite sin_neg sin_PI2 in sub.
have cos_sqr : is_RInt (fun x => scal (r * cos x) (s (r * sin x) ^ 1)) (- (PI / 2)) (PI / 2)
    (PI / 2 * r ^ 2).
  have -> : PI / 2 * r ^ 2 = r ^ 2 / 2 * (PI / 2 + sin (PI / 2) * cos (PI / 2))
      - r ^ 2 / 2 * (- (PI / 2) + sin (- (PI / 2)) * cos (- (PI / 2))).
    by rewrite cos_neg cos_PI2; field.
  apply: (is_RInt_ext (fun x => r ^ 2 * cos x ^ 2)) => [x|].
    rewrite Rmin_left ?Rmax_right; try lra; move=> [x_lo x_hi].
    have cos_pos : 0 <= cos x by apply: cos_ge_0; lra.
    have -> : s (r * sin x) = r * cos x; last by rewrite /scal /= /mult /=; ring.
    rewrite /s /ball; replace (r ^ 2 - (r * sin x) ^ 2) with ((r * cos x) ^ 2).
      by apply: sqrt_pow2; nra.
    by have := sin2_cos2 x; rewrite /Rsqr; nra.
  apply: (is_RInt_antiderivative (fun x => r ^ 2 / 2 * (x + sin x * cos x))) => [|x _|x|x].
  - by lra.
  - auto_derive => //; have := sin2_cos2 x; rewrite /Rsqr; nra.
  - by apply: ex_derive_continuous; auto_derive.
  - by apply: ex_derive_continuous; auto_derive.
have := is_RInt_unique _ _ _ _ cos_sqr; rewrite (is_RInt_unique _ _ _ _ sub) => <-.
by replace (r * - (1)) with (- r) by ring; rewrite Rmult_1_r; apply: RInt_correct.
Qed.

Lemma ball_slice m :
  is_RInt (fun t => s t ^ m) (- r) r (sqrt PI * g m / g (S m) * r ^ (m + 1)).
Proof.
have sqrt_pos := sqrt_PI_pos; have PI_sqr := sqrt_PI_sqr.
enough (both : is_RInt (fun t => s t ^ m) (- r) r (sqrt PI * g m / g (S m) * r ^ (m + 1))
  /\ is_RInt (fun t => s t ^ S m) (- r) r (sqrt PI * g (S m) / g (S (S m)) * r ^ (S m + 1)))
  by apply both.
elim: m => [|m [here next]].
  split; [apply: is_RInt_value ball_slice_0 | apply: is_RInt_value ball_slice_1].
    by rewrite /=; field; lra.
  by rewrite -[X in X / 2 * _ = _]PI_sqr /=; field; lra.
split=> //; have g_pos_m := g_pos m; have g_pos_Sm := g_pos (S m); have m_pos := pos_INR m.
have := ball_slice_step m _ here; rewrite (Nat.add_comm m 2) => step.
apply: is_RInt_value step; rewrite 2!g_SS (S_INR m).
replace (r ^ (S (S m) + 1)) with (r ^ 2 * r ^ (m + 1)) by (rewrite -pow_add; reflexivity).
by field; repeat split; lra.
Qed.

Lemma ball_slice_abs m :
  is_RInt (fun t => Rabs t * s t ^ m) (- r) r (2 / (INR m + 2) * r ^ (m + 2)).
Proof.
have m_pos := pos_INR m.
have cs k t : continuous (fun t => s t ^ k) t by apply: ball_pow_continuous.
replace (2 / (INR m + 2) * r ^ (m + 2)) with (2 * (r ^ (m + 2) / (INR m + 2))) by (field; lra).
apply: is_RInt_even => [t|].
  by rewrite Rabs_Ropp /s /ball; replace ((- t) ^ 2) with (t ^ 2) by ring.
apply: (is_RInt_ext (fun t => t * s t ^ m)) => [t|].
  by rewrite Rmin_left ?Rmax_right; try lra; move=> t_in; rewrite Rabs_pos_eq; lra.
have -> : r ^ (m + 2) / (INR m + 2)
  = - / (INR m + 2) * s r ^ (m + 2) - - / (INR m + 2) * s 0 ^ (m + 2).
  have -> : s 0 = r by rewrite /s /ball -[RHS]sqrt_pow2; [congr sqrt; ring | lra].
  by rewrite ball_end // !pow_add [0 ^ 2]/=; field; lra.
apply: (is_RInt_antiderivative (fun t => - / (INR m + 2) * s t ^ (m + 2))) => [|t t_in|t|t].
- by lra.
- replace (t * s t ^ m) with (- / (INR m + 2) * (- (INR m + 2) * t * s t ^ m)) by (field; lra).
  by apply: is_derive_scal; apply: ball_pow_derive; lra.
- by apply: continuous_mult; [apply: continuous_const | apply: cs].
- by apply: (continuous_mult (fun t => t)); [apply: continuous_id | apply: cs].
Qed.

End Ball.
