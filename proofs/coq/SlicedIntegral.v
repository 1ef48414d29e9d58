(* Iterated integrals over solids given by their sections: the integral has at most
   one value, depends on the integrand inside the solid alone, is linear and
   monotone; and so is the average. *)

From Coq Require Import Reals Lra List.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import CommutativeRing Functional Definitions.
Local Open Scope R_scope.

Lemma is_RInt_unique_eq (f : R -> R) a b (u v : R) : is_RInt f a b u -> is_RInt f a b v -> u = v.
Proof. by move=> /is_RInt_unique <- /is_RInt_unique <-. Qed.

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

(** * Almost all points *)

Lemma almost_all_inside section n r (P : list R -> Prop) :
  (forall w, size w = n -> inside section r w -> P w) -> almost_all section n r P.
Proof.
elim: n r P => [|n IH] r P P_w /=; first exact: P_w.
exists nil => t t_in _; apply: IH => w size_w w_in.
by apply: P_w; rewrite /= ?size_w.
Qed.

Lemma almost_all_and section n r (P Q : list R -> Prop) :
  almost_all section n r P -> almost_all section n r Q ->
  almost_all section n r (fun w => P w /\ Q w).
Proof.
elim: n r P Q => [|n IH] r P Q //= [eP all_P] [eQ all_Q].
exists (eP ++ eQ)%list => t t_in t_out; rewrite in_app_iff in t_out.
by apply: IH; [apply: all_P | apply: all_Q]; tauto.
Qed.

Lemma almost_all_impl section n r (P Q : list R -> Prop) :
  (forall w, size w = n -> inside section r w -> P w -> Q w) ->
  almost_all section n r P -> almost_all section n r Q.
Proof.
elim: n r P Q => [|n IH] r P Q PQ /=; first by apply: PQ.
move=> [e all_P]; exists e => t t_in t_out; apply: IH (all_P t t_in t_out) => w size_w w_in.
by apply: PQ; rewrite /= ?size_w.
Qed.

(* A Riemann integral does not see finitely many points. *)
Lemma RInt_ext_finite (f h : R -> R) exceptions a b v : a <= b ->
  (forall t, a < t < b -> ~ In t exceptions -> f t = h t) ->
  is_RInt f a b v -> is_RInt h a b v.
Proof.
elim: exceptions a b v => [|p e IH] a b v le_ab fh f_v.
  by apply: is_RInt_ext f_v => t; rewrite Rmin_left ?Rmax_right // => ?; apply: fh.
have [p_in|p_out] : (a < p < b) \/ ~ (a < p < b) by lra.
  have [[u f_u] [u' f_u']] : ex_RInt f a p /\ ex_RInt f p b.
    have ex : ex_RInt f a b by exists v.
    by split; [apply: (ex_RInt_Chasles_1 _ a p b) | apply: (ex_RInt_Chasles_2 _ a p b)] => //; lra.
  have -> : v = plus u u'.
    by apply: is_RInt_unique_eq f_v (is_RInt_Chasles _ _ _ _ _ _ f_u f_u').
  have off t : a < t < b -> t <> p -> ~ In t e -> f t = h t.
    by move=> t_in t_p t_e; apply: fh => // -[p_t|//]; lra.
  apply: (is_RInt_Chasles _ _ p).
    by apply: IH f_u; [lra | move=> t t_in t_e; apply: off => //; lra].
  by apply: IH f_u'; [lra | move=> t t_in t_e; apply: off => //; lra].
by apply: IH f_v => // t t_in t_e; apply: fh => // -[t_p|//]; lra.
Qed.

(** * The integral *)

Section Integral.

Variable section : solid.
Hypothesis ok : proper section.

Lemma integral_unique n r f u v : 0 < r ->
  integral section n r f u -> integral section n r f v -> u = v.
Proof.
elim: n r f u v => [|n IH] r f u v r_pos /=; first by move=> -> ->.
move=> [F [eF [Ff Fu]]] [G [eG [Gf Gv]]].
have {}Fu : is_RInt G (- r) r u.
  apply: (RInt_ext_finite _ _ (eF ++ eG)%list) Fu => [|t t_in t_out]; first by lra.
  rewrite in_app_iff in t_out; apply: IH (Ff t t_in _) (Gf t t_in _); try tauto.
  exact: (section_pos _ ok).
exact: is_RInt_unique_eq Fu Gv.
Qed.

Lemma integral_almost n r f g v : 0 < r ->
  almost_all section n r (fun w => f w = g w) ->
  integral section n r f v -> integral section n r g v.
Proof.
elim: n r f g v => [|n IH] r f g v r_pos /=; first by move=> <-.
move=> [e fg] [F [eF [Ff Fv]]]; exists F, (e ++ eF)%list; split=> // t t_in t_out.
rewrite in_app_iff in t_out; apply: IH (Ff t t_in _); try tauto.
  exact: (section_pos _ ok).
by apply: fg; tauto.
Qed.

Lemma integral_ext n r f g v : 0 < r ->
  (forall w, size w = n -> inside section r w -> f w = g w) ->
  integral section n r f v -> integral section n r g v.
Proof. by move=> r_pos fg; apply: integral_almost => //; apply: almost_all_inside. Qed.

Lemma integral_scale n r c f v :
  integral section n r f v -> integral section n r (fun w => c * f w) (c * v).
Proof.
elim: n r f v => [|n IH] r f v /=; first by move=> ->.
move=> [F [e [Ff Fv]]]; exists (fun t => c * F t), e; split=> [t t_in t_out|].
  exact: IH (Ff t t_in t_out).
exact: (is_RInt_scal _ _ _ c _ Fv).
Qed.

Lemma integral_add n r f g u v :
  integral section n r f u -> integral section n r g v ->
  integral section n r (fun w => f w + g w) (u + v).
Proof.
elim: n r f g u v => [|n IH] r f g u v /=; first by move=> -> ->.
move=> [F [eF [Ff Fu]]] [G [eG [Gg Gv]]].
exists (fun t => F t + G t), (eF ++ eG)%list; split=> [t t_in t_out|].
  by rewrite in_app_iff in t_out; apply: IH; [apply: Ff | apply: Gg]; tauto.
exact: (is_RInt_plus _ _ _ _ _ _ Fu Gv).
Qed.

Lemma integral_zero n r : integral section n r (fun _ => 0) 0.
Proof.
elim: n r => [|n IH] r //=; exists (fun _ => 0), nil; split=> [t _ _|]; first exact: IH.
have := is_RInt_const (- r) r 0; rewrite /scal /= /mult /=; by rewrite Rmult_0_r.
Qed.

Lemma integral_nonneg n r f v : 0 < r ->
  almost_all section n r (fun w => 0 <= f w) ->
  integral section n r f v -> 0 <= v.
Proof.
elim: n r f v => [|n IH] r f v r_pos /=; first by move=> f_pos ->.
move=> [e f_pos] [F [eF [Ff Fv]]].
apply: (is_RInt_ge_0 (fun t => Rmax 0 (F t)) (- r) r) => [||t _]; [lra | | exact: Rmax_l].
apply: (RInt_ext_finite _ _ (e ++ eF)%list) Fv => [|t t_in t_out]; first by lra.
rewrite in_app_iff in t_out; rewrite Rmax_right //.
apply: IH (f_pos t t_in _) (Ff t t_in _); try tauto.
exact: (section_pos _ ok).
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

Lemma average_nonneg f e : almost_all section n r (fun w => 0 <= f w) ->
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
