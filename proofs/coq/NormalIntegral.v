(* Two integrals of the normal density, without polar coordinates.

   Let bell x = exp (-x^2/2) and Bell x its integral from 0 to x.  For every A

     the integral over w in [0, A] of  bell w * Bell (r w)

   has in r the derivative (1 - exp (-(1+r^2) A^2/2)) / (1+r^2), so it differs
   from atan r by at most r exp (-A^2/2), and tends to atan r as A grows.  At
   r = 1 the integral is (Bell A)^2 / 2, hence Bell A tends to sqrt(PI/2). *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
Local Open Scope R_scope.

(* Read an equation between elements of a normed module as one between reals. *)
Ltac real_eq := cbv beta; match goal with |- @eq _ ?a ?b => change (@eq R a b) end.

Definition bell (x : R) : R := exp (- (x * x) / 2).

Definition Bell (x : R) : R := RInt bell 0 x.

Lemma bell_pos x : 0 < bell x.
Proof. apply exp_pos. Qed.

Lemma bell_even x : bell (- x) = bell x.
Proof. unfold bell. f_equal. field. Qed.

Lemma continuous_bell x : continuous bell x.
Proof. apply (ex_derive_continuous bell). unfold bell. auto_derive. exact I. Qed.

Lemma is_RInt_bell a b : is_RInt bell a b (Bell b - Bell a).
Proof.
assert (all : forall c, is_RInt bell 0 c (Bell c)).
{ intros c. apply (RInt_correct bell), (ex_RInt_continuous bell).
  intros. apply continuous_bell. }
replace (Bell b - Bell a) with (plus (opp (Bell a)) (Bell b))
  by (unfold plus, opp; simpl; ring).
apply (is_RInt_Chasles bell a 0 b); [|apply all].
apply (is_RInt_swap bell), all.
Qed.

Lemma Bell_0 : Bell 0 = 0.
Proof. exact (RInt_point 0 bell). Qed.

Lemma is_derive_Bell x : is_derive Bell x (bell x).
Proof.
apply (is_derive_RInt bell Bell 0); [|apply continuous_bell].
apply filter_forall. intros y.
replace (Bell y) with (Bell y - Bell 0) by (rewrite Bell_0; ring). apply is_RInt_bell.
Qed.

Lemma continuous_Bell x : continuous Bell x.
Proof. apply (ex_derive_continuous Bell). exists (bell x). apply is_derive_Bell. Qed.

(** * The double integral over [0, A] *)

Definition integrand (r w : R) : R := bell w * Bell (r * w).

Definition double (A r : R) : R := RInt (integrand r) 0 A.

Lemma is_derive_integrand_r w r :
  is_derive (fun r => integrand r w) r (bell w * (w * bell (r * w))).
Proof.
unfold integrand. apply (is_derive_scal (fun r => Bell (r * w))).
apply (is_derive_comp Bell (fun r => r * w)); [apply is_derive_Bell|].
auto_derive; [exact I|ring].
Qed.

Lemma continuous_integrand r w : continuous (integrand r) w.
Proof.
apply (continuous_mult bell (fun w => Bell (r * w))); [apply continuous_bell|].
apply (continuous_comp (fun w => r * w) Bell); [|apply continuous_Bell].
apply (ex_derive_continuous (fun w => r * w)). auto_derive. exact I.
Qed.

Lemma is_RInt_double A r : is_RInt (integrand r) 0 A (double A r).
Proof.
apply (RInt_correct (integrand r)), (ex_RInt_continuous (integrand r)).
intros. apply continuous_integrand.
Qed.

(* The derivative of the integrand, and its integral in w *)
Definition slope (A r : R) : R := (1 - exp (- ((1 + r * r) * (A * A)) / 2)) / (1 + r * r).

Lemma is_RInt_slope A r : is_RInt (fun w => bell w * (w * bell (r * w))) 0 A (slope A r).
Proof.
assert (0 < 1 + r * r) by nra.
pose (primitive := fun w => - exp (- ((1 + r * r) * (w * w)) / 2) / (1 + r * r)).
apply (is_RInt_ext (fun w => w * exp (- ((1 + r * r) * (w * w)) / 2))).
{ intros w _. unfold bell.
  replace (- ((1 + r * r) * (w * w)) / 2) with (- (w * w) / 2 + - (r * w * (r * w)) / 2)
    by field.
  rewrite exp_plus. real_eq. ring. }
replace (slope A r) with (minus (primitive A) (primitive 0)).
- apply (is_RInt_derive primitive); intros w _.
  + unfold primitive. auto_derive; [exact I|]. unfold Rdiv. field. lra.
  + apply (ex_derive_continuous (fun w => w * _)). auto_derive. exact I.
- unfold primitive, slope, minus, plus, opp. simpl.
  replace (- ((1 + r * r) * (0 * 0)) / 2) with 0 by field. rewrite exp_0. field. lra.
Qed.

Lemma continuity_2d_slope r w :
  continuity_2d_pt (fun u v => Derive (fun r => integrand r v) u) r w.
Proof.
apply (continuity_2d_pt_ext (fun u v => bell v * (v * bell (u * v)))).
{ intros u v. symmetry. apply is_derive_unique, is_derive_integrand_r. }
assert (bell_pt : forall x, continuity_pt bell x)
  by (intros; apply continuity_pt_filterlim, continuous_bell).
apply continuity_2d_pt_mult.
- apply (continuity_1d_2d_pt_comp bell); [apply bell_pt|apply continuity_2d_pt_id2].
- apply continuity_2d_pt_mult; [apply continuity_2d_pt_id2|].
  apply (continuity_1d_2d_pt_comp bell (fun u v => u * v)); [apply bell_pt|].
  apply continuity_2d_pt_mult; [apply continuity_2d_pt_id1|apply continuity_2d_pt_id2].
Qed.

Lemma is_derive_double A r : is_derive (double A) r (slope A r).
Proof.
rewrite <- (is_RInt_unique _ _ _ _ (is_RInt_slope A r)).
rewrite (RInt_ext _ (fun w => Derive (fun r => integrand r w) r)).
- apply (is_derive_RInt_param integrand).
  + apply filter_forall. intros u v _. eexists. apply is_derive_integrand_r.
  + intros w _. apply continuity_2d_slope.
  + apply filter_forall. intros u. eexists. apply is_RInt_double.
- intros w _. symmetry. apply is_derive_unique, is_derive_integrand_r.
Qed.

Lemma double_0 A : double A 0 = 0.
Proof.
apply is_RInt_unique, (is_RInt_ext (fun _ => 0)).
- intros w _. unfold integrand. rewrite Rmult_0_l, Bell_0. real_eq. ring.
- evar_last; [apply (is_RInt_const (V := R_NormedModule))|].
  real_eq. apply Rmult_0_r.
Qed.

Theorem double_near_atan A r : 0 <= r -> Rabs (double A r - atan r) <= r * bell A.
Proof.
intros r0.
destruct (MVT_gen (fun r => double A r - atan r) 0 r
  (fun r => - exp (- ((1 + r * r) * (A * A)) / 2) / (1 + r * r))) as [c [[c0 cr] value]].
- intros x _. evar_last.
  + apply (is_derive_minus (double A) atan); [apply is_derive_double|apply is_derive_atan].
  + unfold slope, minus, plus, opp, Rsqr. real_eq. simpl. field. nra.
- intros x _. apply continuity_pt_filterlim.
  apply (ex_derive_continuous (fun r => double A r - atan r)).
  apply (ex_derive_minus (double A) atan); eexists; [apply is_derive_double|apply is_derive_atan].
- rewrite Rmin_left in c0 by lra. rewrite double_0, atan_0, !Rminus_0_r in value.
  rewrite value, Rabs_mult, (Rabs_pos_eq r), (Rmult_comm r) by assumption.
  apply Rmult_le_compat_r; [assumption|].
  set (small := exp _). assert (0 < small) by apply exp_pos.
  assert (small <= bell A).
  { destruct (Req_dec (c * A) 0) as [zero | nonzero].
    - right. unfold small, bell. f_equal. nra.
    - left. apply exp_increasing. assert (0 < c * A * (c * A)) by nra. nra. }
  replace (- small / (1 + c * c)) with (- (small * / (1 + c * c))) by (field; nra).
  rewrite Rabs_Ropp, Rabs_pos_eq.
  + assert (/ (1 + c * c) <= / 1) by (apply Rinv_le_contravar; nra).
    rewrite Rinv_1 in H1. nra.
  + apply Rlt_le, Rmult_lt_0_compat; [assumption|]. apply Rinv_0_lt_compat. nra.
Qed.

(** * The limits *)

Lemma bell_limit : is_lim bell p_infty 0.
Proof.
apply (is_lim_le_le_loc (fun _ => 0) (fun x => exp (- x))).
- exists 2. intros x x2. split; [apply Rlt_le, bell_pos|].
  left. apply exp_increasing. nra.
- apply is_lim_const.
- apply (is_lim_comp exp Ropp p_infty 0 m_infty).
  + apply is_lim_exp_m.
  + apply (is_lim_opp (fun x => x) p_infty p_infty), is_lim_id.
  + exists 0. discriminate.
Qed.

Theorem double_limit r : 0 <= r -> is_lim (fun A => double A r) p_infty (atan r).
Proof.
intros r0.
apply (is_lim_le_le_loc (fun A => atan r - r * bell A) (fun A => atan r + r * bell A)).
- exists 0. intros A _. pose proof (double_near_atan A r r0) as near.
  apply Rabs_le_between in near. lra.
- replace (Finite (atan r)) with (Finite (atan r - r * 0)) by (f_equal; ring).
  apply (is_lim_minus' _ (fun A => r * bell A)); [apply is_lim_const|].
  apply (is_lim_scal_l bell r p_infty 0), bell_limit.
- replace (Finite (atan r)) with (Finite (atan r + r * 0)) by (f_equal; ring).
  apply (is_lim_plus' _ (fun A => r * bell A)); [apply is_lim_const|].
  apply (is_lim_scal_l bell r p_infty 0), bell_limit.
Qed.

Lemma double_1 A : double A 1 = Bell A * Bell A / 2.
Proof.
apply is_RInt_unique.
replace (Bell A * Bell A / 2) with (minus (Bell A * Bell A / 2) (Bell 0 * Bell 0 / 2))
  by (rewrite Bell_0; unfold minus, plus, opp; simpl; field).
apply (is_RInt_derive (fun x => Bell x * Bell x / 2)).
- intros x _. unfold integrand. rewrite Rmult_1_l.
  auto_derive.
  + repeat split; eexists; apply is_derive_Bell.
  + change (Derive (fun y => Bell y) x) with (Derive Bell x).
    rewrite (is_derive_unique _ _ _ (is_derive_Bell x)). field.
- intros x _. apply continuous_integrand.
Qed.

Lemma Bell_nonneg A : 0 <= A -> 0 <= Bell A.
Proof.
intros A0. apply RInt_ge_0; [assumption| |].
- eexists. apply is_RInt_bell.
- intros. apply Rlt_le, bell_pos.
Qed.

Theorem Bell_limit : is_lim Bell p_infty (sqrt (PI / 2)).
Proof.
apply (is_lim_ext_loc (fun A => sqrt (2 * double A 1))).
{ exists 0. intros A A0. rewrite double_1.
  replace (2 * (Bell A * Bell A / 2)) with (Bell A * Bell A) by field.
  apply sqrt_square, Bell_nonneg. lra. }
replace (PI / 2) with (2 * (PI / 4)) by field. rewrite <- atan_1.
apply (is_lim_comp_continuous (fun A => double A 1) (fun x => sqrt (2 * x))).
- apply double_limit. lra.
- apply (continuous_comp (fun x => 2 * x) sqrt); [|apply continuous_sqrt].
  apply (ex_derive_continuous (fun x => 2 * x)). auto_derive. exact I.
Qed.
