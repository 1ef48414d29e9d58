(* The law of the number of kinks under the Gaussian prior.

   Weights are normal with standard deviation sw and biases with sb, all
   independent, and K counts the neurons with |b| < R |w|.  The expectation of
   a function of n neurons is the iterated improper Riemann integral against
   the densities, neuron by neuron: over b inside, over w outside.  From the
   event itself: one neuron counts with probability p = (2/PI) atan (R sw/sb),
   and K is binomial with n and p. *)

From Coq Require Import Reals Lra Lia List Arith.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Forms NormalIntegral LineIntegral.
Local Open Scope R_scope.

(** * One neuron *)

(* 1 if |b| < c, and 0 if not *)
Definition within (c b : R) : R := if Rlt_dec (Rabs b) c then 1 else 0.

Lemma within_integral s c : 0 < s -> 0 <= c ->
  is_line_integral (fun b => normal s b * within c b) (2 * (Bell (/ s * c) / root)).
Proof.
intros s0 c0. apply (is_line_integral_even _ (fun _ => Bell (/ s * c) / root) c).
- intros b. unfold within. now rewrite normal_even, Rabs_Ropp.
- intros A cA. replace (Bell (/ s * c) / root) with (plus (Bell (/ s * c) / root) 0)
    by apply Rplus_0_r.
  apply (is_RInt_Chasles (fun b => normal s b * within c b) 0 c).
  + apply (is_RInt_ext (normal s)); [|now apply is_RInt_normal].
    intros b. rewrite Rmin_left, Rmax_right by assumption. intros between.
    unfold within. rewrite Rabs_pos_eq by lra. destruct (Rlt_dec b c); real_eq; lra.
  + apply (is_RInt_ext (fun _ => 0)).
    * intros b. rewrite Rmin_left, Rmax_right by assumption. intros between.
      unfold within. rewrite Rabs_pos_eq by lra. destruct (Rlt_dec b c); real_eq; lra.
    * evar_last; [apply (is_RInt_const (V := R_NormedModule))|]. real_eq. apply Rmult_0_r.
- apply is_lim_const.
Qed.

Theorem one_neuron sw sb r : 0 < sw -> 0 < sb -> 0 <= r -> exists q : R -> R,
  (forall w, is_line_integral (fun b => normal sb b * within (r * Rabs w) b) (q w))
  /\ is_line_integral (fun w => normal sw w * q w) (2 / PI * atan (r * sw / sb)).
Proof.
intros w0 b0 r0. pose proof root_pos. pose proof PI_RGT_0.
exists (fun w => 2 * (Bell (/ sb * (r * Rabs w)) / root)). split.
- intros w. apply within_integral; [assumption|].
  apply Rmult_le_pos; [assumption|apply Rabs_pos].
- pose (ratio := r * sw / sb). fold ratio.
  assert (0 <= ratio).
  { unfold ratio, Rdiv. apply Rmult_le_pos; [nra|]. apply Rlt_le, Rinv_0_lt_compat, b0. }
  replace (2 / PI * atan ratio) with (2 * (/ PI * atan ratio)) by (field; lra).
  apply (is_line_integral_even _ (fun A => / PI * double (/ sw * A) ratio) 0).
  + intros w. now rewrite normal_even, Rabs_Ropp.
  + intros A A0.
    apply (is_RInt_ext (fun w => scal (/ PI) (scal (/ sw) (integrand ratio (/ sw * w + 0))))).
    * intros w. rewrite Rmin_left, Rmax_right by assumption. intros between.
      rewrite normal_bell, Rabs_pos_eq, Rplus_0_r by lra. unfold scal. simpl. unfold mult. simpl.
      unfold integrand. replace (ratio * (/ sw * w)) with (/ sb * (r * w))
        by (unfold ratio; field; lra).
      pose proof root_sqr as square. replace PI with (root * root / 2) by lra. field. lra.
    * replace (double (/ sw * A) ratio) with (double (/ sw * A + 0) ratio - double 0 ratio).
      { apply (is_RInt_scal (V := R_NormedModule)), (is_RInt_comp_lin (integrand ratio)).
        rewrite Rmult_0_r, Rplus_0_r. unfold double at 2.
        rewrite (RInt_point 0 (integrand ratio)).
        unfold zero. simpl. rewrite Rminus_0_r, Rplus_0_r. apply is_RInt_double. }
      unfold double at 2. rewrite (RInt_point 0 (integrand ratio)), Rplus_0_r.
      unfold zero. simpl. ring.
  + apply (is_lim_scal_l (fun A => double (/ sw * A) ratio) (/ PI) p_infty (atan ratio)).
    apply (lim_stretched sw (fun A => double A ratio)); [assumption|].
    now apply double_limit.
Qed.

(** * n neurons *)

(* l is the expectation of f over n independent neurons (w, b). *)
Fixpoint is_expectation (sw sb : R) (n : nat) (f : list (R * R) -> R) (l : R) : Prop :=
  match n with
  | O => f nil = l
  | S n' => exists (inner : R -> R -> R) (outer : R -> R),
    (forall w b, is_expectation sw sb n' (fun rest => f ((w, b) :: rest)) (inner w b))
    /\ (forall w, is_line_integral (fun b => normal sb b * inner w b) (outer w))
    /\ is_line_integral (fun w => normal sw w * outer w) l
  end.

Theorem is_expectation_unique sw sb n f k l :
  is_expectation sw sb n f k -> is_expectation sw sb n f l -> k = l.
Proof.
revert f k l. induction n as [|n IH]; intros f k l; simpl; [congruence|].
intros (i & o & fi & io & ok) (i' & o' & fi' & io' & ol).
apply (is_line_integral_unique _ _ _ ok).
apply (is_line_integral_ext (fun w => normal sw w * o' w)); [|exact ol].
intros w. f_equal. apply (is_line_integral_unique _ _ _ (io' w)).
apply (is_line_integral_ext (fun b => normal sb b * i w b)); [|apply io].
intros b. f_equal. exact (IH _ _ _ (fi w b) (fi' w b)).
Qed.

Lemma is_expectation_const sw sb n c : 0 < sw -> 0 < sb ->
  is_expectation sw sb n (fun _ => c) c.
Proof.
intros w0 b0. induction n as [|n IH]; [reflexivity|].
assert (one : forall s, 0 < s -> is_line_integral (fun x => normal s x * c) c).
{ intros s s0. apply (is_line_integral_ext (fun x => c * normal s x)); [intros; ring|].
  pose proof (is_line_integral_scal _ c _ (normal_total s s0)) as scaled.
  now rewrite Rmult_1_r in scaled. }
exists (fun _ _ => c), (fun _ => c). split; [|split]; intros; try apply one; assumption.
Qed.

(* How many of the neurons have a kink in (-r, r) *)
Fixpoint count (r : R) (neurons : list (R * R)) : nat :=
  match neurons with
  | nil => 0
  | (w, b) :: rest => (if Rlt_dec (Rabs b) (r * Rabs w) then 1 else 0) + count r rest
  end.

Definition indicator (holds : bool) : R := if holds then 1 else 0.

Definition binomial_law (n : nat) (p : R) (k : nat) : R :=
  INR (binom n k) * p ^ k * (1 - p) ^ (n - k).

Lemma binomial_law_S n p k :
  binomial_law (S n) p (S k) = p * binomial_law n p k + (1 - p) * binomial_law n p (S k).
Proof.
unfold binomial_law. change (binom (S n) (S k)) with (binom n (S k) + binom n k)%nat.
rewrite plus_INR. replace (S n - S k)%nat with (n - k)%nat by lia.
destruct (Nat.le_gt_cases (S k) n) as [kn | kn].
- replace (n - k)%nat with (S (n - S k)) by lia. simpl. ring.
- rewrite (binom_small n (S k)) by lia. simpl. ring.
Qed.

Lemma binomial_law_S_0 n p : binomial_law (S n) p 0 = (1 - p) * binomial_law n p 0.
Proof.
unfold binomial_law. rewrite !Nat.sub_0_r.
replace (binom (S n) 0) with 1%nat by reflexivity.
replace (binom n 0) with 1%nat by now destruct n. simpl. ring.
Qed.

(* One neuron more: given it, the expectation is a if it counts and c if not. *)
Lemma next_neuron sw sb r a c : 0 < sw -> 0 < sb -> 0 <= r -> exists outer : R -> R,
  (forall w, is_line_integral
    (fun b => normal sb b * (within (r * Rabs w) b * (a - c) + c)) (outer w))
  /\ is_line_integral (fun w => normal sw w * outer w)
       (2 / PI * atan (r * sw / sb) * (a - c) + c).
Proof.
intros w0 b0 r0. destruct (one_neuron sw sb r w0 b0 r0) as (q & inner & outer).
set (p := 2 / PI * _) in *. clearbody p.
exists (fun w => (a - c) * q w + c * 1). split.
- intros w. apply (is_line_integral_ext (fun b =>
    (a - c) * (normal sb b * within (r * Rabs w) b) + c * normal sb b)); [intros; ring|].
  apply is_line_integral_plus; apply is_line_integral_scal; [apply inner|].
  now apply normal_total.
- apply (is_line_integral_ext (fun w => (a - c) * (normal sw w * q w) + c * normal sw w));
    [intros; ring|].
  replace (p * (a - c) + c) with ((a - c) * p + c * 1) by ring.
  apply is_line_integral_plus; apply is_line_integral_scal; [apply outer|].
  now apply normal_total.
Qed.

Theorem gaussian_pmf sw sb r n k : 0 < sw -> 0 < sb -> 0 <= r ->
  is_expectation sw sb n (fun neurons => indicator (count r neurons =? k))
    (binomial_law n (2 / PI * atan (r * sw / sb)) k).
Proof.
intros w0 b0 r0. set (p := 2 / PI * _).
revert k. induction n as [|n IH]; intros k.
- simpl. destruct k as [|k]; unfold binomial_law; simpl; ring.
- pose (a := match k with O => 0 | S k' => binomial_law n p k' end).
  pose (c := binomial_law n p k).
  destruct (next_neuron sw sb r a c w0 b0 r0) as (outer & inner & total).
  exists (fun w b => within (r * Rabs w) b * (a - c) + c), outer. split; [|split].
  + intros w b. simpl. unfold within. destruct (Rlt_dec (Rabs b) (r * Rabs w)); simpl.
    * replace (1 * (a - c) + c) with a by ring. unfold a.
      destruct k as [|k']; [exact (is_expectation_const sw sb n 0 w0 b0)|exact (IH k')].
    * replace (0 * (a - c) + c) with c by ring. exact (IH k).
  + exact inner.
  + fold p in total. replace (binomial_law (S n) p k) with (p * (a - c) + c); [exact total|].
    unfold a, c. destruct k as [|k'].
    * rewrite binomial_law_S_0. ring.
    * rewrite binomial_law_S. ring.
Qed.
