(* Iterated integrals over solids given by their sections: the integral has at most
   one value, depends on the integrand inside the solid alone, is linear and
   monotone; and so is the average. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import CommutativeRing Functional Definitions.
Local Open Scope R_scope.

(* Sections of a solid of positive radius have positive radius, and are no wider. *)
Record proper (section : solid) : Prop := Proper {
  section_pos : forall r t, - r < t < r -> 0 < section r t;
  section_le : forall r t, - r < t < r -> section r t <= r
}.

Lemma inside_bounded section r w : proper section ->
  inside section r w -> List.Forall (fun t => Rabs t < r) w.
Proof.
move=> ok; elim: w r => [|t w IH] r /=; first by constructor.
move=> [t_in w_in]; constructor; first by apply: Rabs_def1; lra.
apply: List.Forall_impl (IH _ w_in) => x x_lt.
by have := section_le _ ok r t t_in; lra.
Qed.

Section Integral.

Variable section : solid.
Hypothesis ok : proper section.

Lemma RInt_ext_sym (f g : R -> R) r v : 0 < r ->
  (forall t, - r < t < r -> f t = g t) -> is_RInt f (- r) r v -> is_RInt g (- r) r v.
Proof.
move=> r_pos fg; apply: is_RInt_ext => t; rewrite Rmin_left ?Rmax_right; try lra.
exact: fg.
Qed.

Lemma integral_unique n r f u v : 0 < r ->
  integral section n r f u -> integral section n r f v -> u = v.
Proof.
elim: n r f u v => [|n IH] r f u v r_pos /=; first by move=> -> ->.
move=> [F [Ff Fu]] [G [Gf Gv]].
have {}Fu : is_RInt G (- r) r u.
  apply: RInt_ext_sym Fu => // t t_in.
  by apply: IH (Ff t t_in) (Gf t t_in); apply: (section_pos _ ok).
by rewrite -(is_RInt_unique _ _ _ _ Fu) -(is_RInt_unique _ _ _ _ Gv).
Qed.

Lemma integral_ext n r f g v : 0 < r ->
  (forall w, size w = n -> inside section r w -> f w = g w) ->
  integral section n r f v -> integral section n r g v.
Proof.
elim: n r f g v => [|n IH] r f g v r_pos fg /=; first by move=> ->; apply: fg.
move=> [F [Ff Fv]]; exists F; split=> // t t_in.
apply: IH (Ff t t_in); first exact: (section_pos _ ok).
by move=> w size_w w_in; apply: fg; rewrite /= ?size_w.
Qed.

Lemma integral_scale n r c f v : 
  integral section n r f v -> integral section n r (fun w => c * f w) (c * v).
Proof.
elim: n r f v => [|n IH] r f v /=; first by move=> ->.
move=> [F [Ff Fv]]; exists (fun t => c * F t); split=> [t t_in|].
  exact: IH (Ff t t_in).
exact: (is_RInt_scal _ _ _ c _ Fv).
Qed.

Lemma integral_add n r f g u v :
  integral section n r f u -> integral section n r g v ->
  integral section n r (fun w => f w + g w) (u + v).
Proof.
elim: n r f g u v => [|n IH] r f g u v /=; first by move=> -> ->.
move=> [F [Ff Fu]] [G [Gg Gv]]; exists (fun t => F t + G t); split=> [t t_in|].
  by apply: IH; [apply: Ff | apply: Gg].
exact: (is_RInt_plus _ _ _ _ _ _ Fu Gv).
Qed.

Lemma integral_zero n r : integral section n r (fun _ => 0) 0.
Proof.
elim: n r => [|n IH] r //=; exists (fun _ => 0); split=> [t _|]; first exact: IH.
have := is_RInt_const (- r) r 0; rewrite /scal /= /mult /=; by rewrite Rmult_0_r.
Qed.

Lemma integral_nonneg n r f v : 0 < r ->
  (forall w, size w = n -> inside section r w -> 0 <= f w) ->
  integral section n r f v -> 0 <= v.
Proof.
elim: n r f v => [|n IH] r f v r_pos f_pos /=; first by move=> ->; apply: f_pos.
move=> [F [Ff Fv]]; apply: (is_RInt_ge_0 F (- r) r) => //; first by lra.
move=> t t_in; apply: IH (Ff t t_in); first exact: (section_pos _ ok).
by move=> w size_w w_in; apply: f_pos; rewrite /= ?size_w.
Qed.

(** * Averages *)

Variables (n : nat) (r vol : R).
Hypothesis r_pos : 0 < r.
Hypothesis volume : integral section n r (fun _ => 1) vol.
Hypothesis vol_pos : 0 < vol.

Lemma average_integral f v : integral section n r f v -> average section n r f (v / vol).
Proof. by move=> fv; exists vol, v. Qed.

Lemma average_total f e : average section n r f e -> integral section n r f (e * vol).
Proof.
move=> [vol' [total [volume' [pos' [f_total ->]]]]].
rewrite (integral_unique _ _ _ _ _ r_pos volume volume').
by replace (total / vol' * vol') with total by (field; lra).
Qed.

Lemma average_iff f e : average section n r f e <-> integral section n r f (e * vol).
Proof.
split; first exact: average_total.
by move=> /average_integral; replace (e * vol / vol) with e by (field; lra).
Qed.

Lemma average_unique f d e : average section n r f d -> average section n r f e -> d = e.
Proof.
move=> /average_iff f_d /average_iff f_e.
by apply: (Rmult_eq_reg_r vol); [apply: integral_unique f_d f_e | lra].
Qed.

Lemma average_nonneg f e : (forall w, size w = n -> inside section r w -> 0 <= f w) ->
  average section n r f e -> 0 <= e.
Proof.
move=> f_pos /average_iff /(integral_nonneg _ _ _ _ r_pos f_pos) e_pos.
by apply: (Rmult_le_reg_r vol); lra.
Qed.

Lemma average_one : average section n r (fun _ => 1) 1.
Proof. by apply/average_iff; rewrite Rmult_1_l. Qed.

Lemma average_linear :
  @linear_relation real_ring (list R) (fun w => size w = n /\ inside section r w)
    (average section n r).
Proof.
split.
- move=> f g e fg /average_iff f_e; apply/average_iff.
  by apply: integral_ext f_e => // w size_w w_in; apply: fg.
- by apply/average_iff; rewrite Rmult_0_l; apply: integral_zero.
- move=> f g u v /average_iff f_u /average_iff g_v; apply/average_iff.
  rewrite [X in integral _ _ _ _ X](_ : _ = u * vol + v * vol); first exact: integral_add.
  exact: Rmult_plus_distr_r.
- move=> c f v /average_iff f_v; apply/average_iff.
  rewrite [X in integral _ _ _ _ X](_ : _ = c * (v * vol)); first exact: integral_scale.
  exact: Rmult_assoc.
Qed.

End Integral.

Arguments average_iff {section} ok {n r vol}.
