(* The law of the number of kinks for uniform directions.

   Neuron i is (w, b) = (rho cos theta, rho sin theta): the angles are independent
   and uniform, the radii are any positive numbers.  It counts, |b| < r |w|, with
   probability (2/PI) atan r whatever its radius is; so the number of kinks in
   (-r, r) is binomial with n and (2/PI) atan r, given the radii and hence under
   every law of them.  A law of (w, b) that is invariant under the rotations of
   each pair (w_i, b_i), and has no pair at the origin, is of this kind. *)

From Coq Require Import Reals Lra Lia List Arith.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Forms NormalIntegral Gaussian Positions.
Import ListNotations.
Local Open Scope R_scope.

Notation indicator := Gaussian.indicator.

(** * One neuron *)

Lemma scaled_lt rho x y : 0 < rho -> (rho * x < rho * y <-> x < y).
Proof.
intros pos. split; [now apply Rmult_lt_reg_l|now apply Rmult_lt_compat_l].
Qed.

Lemma within_scaled rho c b : 0 < rho -> within (rho * c) (rho * b) = within c b.
Proof.
intros pos. unfold within. rewrite Rabs_mult, (Rabs_pos_eq rho) by lra.
pose proof (scaled_lt rho (Rabs b) c pos).
destruct (Rlt_dec (Rabs b) c), (Rlt_dec (rho * Rabs b) (rho * c)); tauto.
Qed.

Lemma counts_by_angle rho r theta : 0 < rho ->
  (if Rlt_dec (Rabs (rho * sin theta)) (r * Rabs (rho * cos theta)) then 1 else 0)%nat
  = (if Rlt_dec (Rabs (sin theta)) (r * Rabs (cos theta)) then 1 else 0)%nat.
Proof.
intros pos. rewrite !Rabs_mult, (Rabs_pos_eq rho) by lra.
replace (r * (rho * Rabs (cos theta))) with (rho * (r * Rabs (cos theta))) by ring.
pose proof (scaled_lt rho (Rabs (sin theta)) (r * Rabs (cos theta)) pos).
destruct (Rlt_dec (Rabs (sin theta)) _), (Rlt_dec (rho * _) _); tauto.
Qed.

Definition direction (r theta : R) : R := within (r * Rabs (cos theta)) (sin theta).

Lemma direction_shift r theta : direction r (theta + - PI) = direction r theta.
Proof.
unfold direction, within. replace (theta + - PI) with (- (PI - theta)) by ring.
rewrite cos_neg, sin_neg, Rabs_Ropp, Rtrigo_facts.cos_pi_minus, Rtrigo_facts.sin_pi_minus.
now rewrite Rabs_Ropp.
Qed.

Lemma direction_tan r theta : - (PI / 2) < theta < PI / 2 ->
  direction r theta = within r (tan theta).
Proof.
intros between. pose proof (cos_gt_0 theta ltac:(lra) ltac:(lra)) as pos.
unfold direction. rewrite (Rabs_pos_eq (cos theta)) by lra.
replace (sin theta) with (cos theta * tan theta) by (unfold tan; field; lra).
rewrite (Rmult_comm r). now apply within_scaled.
Qed.

Lemma half_circle r : 0 <= r -> is_RInt (direction r) (- (PI / 2)) (PI / 2) (2 * atan r).
Proof.
intros r0. pose proof (atan_bound r) as [_ small].
assert (nonneg : 0 <= atan r).
{ destruct r0 as [pos | <-]; [|rewrite atan_0; lra].
  rewrite <- atan_0. now apply Rlt_le, atan_increasing. }
replace (2 * atan r) with (atan r - - atan r) by ring.
apply is_RInt_interval; try lra; intros t between; rewrite direction_tan by lra; unfold within;
  destruct Rlt_dec as [inside | outside]; try reflexivity; exfalso.
- apply outside, Rabs_def1.
  + rewrite <- (tan_atan r). apply tan_increasing; lra.
  + rewrite <- (tan_atan r), <- tan_neg. apply tan_increasing; lra.
- apply Rabs_def2 in inside. pose proof (tan_increasing t (- atan r)) as grows.
  rewrite tan_neg, tan_atan in grows. lra.
- apply Rabs_def2 in inside. pose proof (tan_increasing (atan r) t) as grows.
  rewrite tan_atan in grows. lra.
Qed.

(* the length of the directions that count, of 2 PI in all *)
Theorem full_circle r : 0 <= r ->
  is_RInt (direction r) (- (PI / 2)) (3 * (PI / 2)) (4 * atan r).
Proof.
intros r0. replace (4 * atan r) with (plus (2 * atan r) (2 * atan r))
  by (unfold plus; simpl; ring).
apply (is_RInt_Chasles (direction r) _ (PI / 2)); [now apply half_circle|].
apply (is_RInt_ext (fun theta => scal 1 (direction r (1 * theta + - PI)))).
- intros theta _. replace (1 * theta + - PI) with (theta + - PI) by ring.
  rewrite direction_shift. real_eq. apply Rmult_1_l.
- apply (is_RInt_comp_lin (direction r)).
  replace (1 * (PI / 2) + - PI) with (- (PI / 2)) by field.
  replace (1 * (3 * (PI / 2)) + - PI) with (PI / 2) by field. now apply half_circle.
Qed.

(** * All neurons *)

(* v is the expectation of f over the angles, given the radii. *)
Fixpoint is_angle_expectation (radii : list R) (f : list (R * R) -> R) (v : R) : Prop :=
  match radii with
  | [] => f [] = v
  | rho :: rest => exists inner : R -> R,
    (forall theta, is_angle_expectation rest
      (fun neurons => f ((rho * cos theta, rho * sin theta) :: neurons)) (inner theta))
    /\ is_RInt (fun theta => inner theta / (2 * PI)) (- (PI / 2)) (3 * (PI / 2)) v
  end.

Theorem is_angle_expectation_unique radii f u v :
  is_angle_expectation radii f u -> is_angle_expectation radii f v -> u = v.
Proof.
revert f u v. induction radii as [|rho rest IH]; intros f u v; simpl; [congruence|].
intros (i & fi & iu) (j & fj & jv).
rewrite <- (is_RInt_unique _ _ _ _ iu), <- (is_RInt_unique _ _ _ _ jv).
apply RInt_ext. intros theta _. f_equal. exact (IH _ _ _ (fi theta) (fj theta)).
Qed.

Lemma next_angle r a c : 0 <= r ->
  is_RInt (fun theta => (direction r theta * (a - c) + c) / (2 * PI))
    (- (PI / 2)) (3 * (PI / 2)) (2 / PI * atan r * (a - c) + c).
Proof.
intros r0. pose proof PI_RGT_0.
apply (is_RInt_ext (fun theta =>
  plus (scal ((a - c) / (2 * PI)) (direction r theta)) (c / (2 * PI)))).
- intros theta _. unfold plus, scal. simpl. unfold mult. simpl. field. lra.
- replace (2 / PI * atan r * (a - c) + c) with (plus (scal ((a - c) / (2 * PI)) (4 * atan r))
    (scal (3 * (PI / 2) - - (PI / 2)) (c / (2 * PI))))
    by (unfold plus, scal; simpl; unfold mult; simpl; field; lra).
  apply (is_RInt_plus (V := R_NormedModule)); [|apply (is_RInt_const (V := R_NormedModule))].
  apply (is_RInt_scal (V := R_NormedModule)). now apply full_circle.
Qed.

Lemma is_angle_expectation_const radii c : is_angle_expectation radii (fun _ => c) c.
Proof.
induction radii as [|rho rest IH]; [reflexivity|]. pose proof PI_RGT_0.
exists (fun _ => c). split; [intros; exact IH|].
evar_last; [apply (is_RInt_const (V := R_NormedModule))|].
unfold scal. simpl. unfold mult. simpl. field. lra.
Qed.

Theorem angle_pmf radii r k : List.Forall (fun rho => 0 < rho) radii -> 0 <= r ->
  is_angle_expectation radii (fun neurons => indicator (count r neurons =? k))
    (binomial_law (length radii) (2 / PI * atan r) k).
Proof.
intros positive r0. set (p := 2 / PI * atan r). revert k.
induction positive as [|rho rest pos _ IH]; intros k.
{ simpl. destruct k as [|k]; unfold binomial_law; simpl; ring. }
simpl length. set (n := length rest) in *.
pose (a := match k with O => 0 | S k' => binomial_law n p k' end).
pose (c := binomial_law n p k).
exists (fun theta => direction r theta * (a - c) + c). split.
- intros theta. simpl count. rewrite (counts_by_angle rho r theta pos). unfold direction, within.
  destruct (Rlt_dec (Rabs (sin theta)) (r * Rabs (cos theta))).
  + replace (1 * (a - c) + c) with a by ring. unfold a.
    destruct k as [|k']; [exact (is_angle_expectation_const rest 0)|exact (IH k')].
  + replace (0 * (a - c) + c) with c by ring. exact (IH k).
- evar_last; [now apply next_angle|]. fold p. unfold a, c. destruct k as [|k'].
  + rewrite binomial_law_S_0. ring.
  + rewrite binomial_law_S. ring.
Qed.
