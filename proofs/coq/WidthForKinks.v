(* The least width at which m kinks are expected under the ball prior.

   It lies between PI m^2 / 2 and PI m^2 / 2 + 3, for every real m > 0. *)

From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Rcomplements.
From Kinks Require Import HalfGamma Asymptotic.
Local Open Scope R_scope.

Lemma mean_nonneg n : 0 <= mean n.
Proof. apply Rmult_le_pos; [apply pos_INR|apply Rlt_le, M_pos]. Qed.

Lemma mean_0 : mean 0 = 0.
Proof. unfold mean. simpl. ring. Qed.

Lemma mean_increases_le n k : (n <= k)%nat -> mean n <= mean k.
Proof.
induction 1 as [|k nk IH]; [apply Rle_refl|].
apply Rle_trans with (1 := IH). apply Rlt_le, mean_increases.
Qed.

Lemma kinks_need_width n m : 0 < m -> m <= mean n -> PI * m ^ 2 / 2 < INR n.
Proof.
intros m0 enough_kinks. pose proof PI_RGT_0.
destruct n as [|n]; [rewrite mean_0 in enough_kinks; lra|].
destruct (mean_bounds (S n)) as [_ upper]; [lia|].
assert (m ^ 2 <= mean (S n) ^ 2) by (apply pow_incr; lra).
assert (x1 : 0 < INR (S n)) by (apply lt_0_INR; lia).
assert (2 * INR (S n) / PI * (INR (S n) / (INR (S n) + 1)) < 2 * INR (S n) / PI).
{ rewrite <- Rmult_1_r. apply Rmult_lt_compat_l; [apply Rdiv_lt_0_compat; lra|].
  apply (Rmult_lt_reg_r (INR (S n) + 1)); [lra|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. }
assert (square : m ^ 2 < 2 * INR (S n) / PI) by lra.
apply (Rmult_lt_compat_l (PI / 2)) in square; [|lra].
replace (PI / 2 * (2 * INR (S n) / PI)) with (INR (S n)) in square by (field; lra). lra.
Qed.

Lemma width_gives_kinks n m : 0 < m -> PI * m ^ 2 / 2 + 2 <= INR n -> m <= mean n.
Proof.
intros m0 wide. pose proof PI_RGT_0. assert (0 < m ^ 2) by (apply pow_lt; lra).
assert (0 < PI * m ^ 2 / 2) by (apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat|]; lra).
assert (n1 : (1 <= n)%nat) by (apply INR_le; simpl; lra).
destruct (mean_bounds n n1) as [lower _].
apply Rnot_lt_le. intros few.
assert (mean n ^ 2 <= m ^ 2) by (apply pow_incr; pose proof (mean_nonneg n); lra).
assert (2 * INR n / PI * (INR n / (INR n + 2)) = 2 / PI * (INR n - 2 + 4 / (INR n + 2)))
  by (field; lra).
assert (0 < 4 / (INR n + 2)) by (apply Rdiv_lt_0_compat; lra).
assert (square : INR n - 2 < PI / 2 * m ^ 2).
{ apply (Rmult_lt_reg_l (2 / PI)); [apply Rdiv_lt_0_compat; lra|].
  replace (2 / PI * (PI / 2 * m ^ 2)) with (m ^ 2) by (field; lra).
  assert (2 / PI * (INR n - 2) < 2 / PI * (INR n - 2 + 4 / (INR n + 2)))
    by (apply Rmult_lt_compat_l; [apply Rdiv_lt_0_compat|]; lra). lra. }
lra.
Qed.

Theorem width_for_kinks m : 0 < m -> exists N : nat,
  (forall n, (N <= n)%nat <-> m <= mean n) /\ PI * m ^ 2 / 2 < INR N < PI * m ^ 2 / 2 + 3.
Proof.
intros m0. pose proof PI_RGT_0. assert (0 < m ^ 2) by (apply pow_lt; lra).
set (x := PI * m ^ 2 / 2). assert (x0 : 0 < x) by
  (apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat|]; lra).
(* the last width with too few kinks *)
assert (last : forall k, mean 0 < m -> m <= mean k ->
  exists N, mean N < m /\ m <= mean (S N)).
{ intros k few. induction k as [|k IH]; [lra|]. intros many.
  destruct (Rlt_le_dec (mean k) m) as [lt | le]; [now exists k|now apply IH]. }
destruct (Coquelicot.Rcomplements.nfloor_ex (x + 2)) as [big large]; [lra|].
destruct (last (S big)) as [N [few many]].
- now rewrite mean_0.
- apply width_gives_kinks; [assumption|]. fold x. rewrite S_INR. lra.
- exists (S N). split; [|split].
  + intros n. split; intros Hn.
    * apply Rle_trans with (1 := many). now apply mean_increases_le.
    * apply Nat.nlt_ge. intros small. assert (mean n <= mean N) by (apply mean_increases_le; lia).
      lra.
  + now apply kinks_need_width.
  + rewrite S_INR. enough (INR N < x + 2) by lra.
    apply Rnot_le_lt. intros wide. pose proof (width_gives_kinks N m m0 wide). lra.
Qed.
