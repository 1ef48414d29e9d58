(* The first terms of the mean's expansion, and the limit of the variance.

   M n 1 ^ 2 shrinks by ((n+2)/(n+3))^2 from n to n + 2, and n M n 1 ^ 2 has a
   limit.  Comparing with 1/(n + 3/2) and 1/(n + 3/2 + 1/(8(n+1))), whose
   quotients are a little larger and a little smaller, gives

     2 / (PI (n + 3/2 + 1/(8(n+1))))  <  (M n 1)^2  <  2 / (PI (n + 3/2)),

   and from it  n (mean n / sqrt(2n/PI) - 1) -> -3/4,  and that the variance of
   the number of kinks minus its mean tends to -3/PI. *)

From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma Forms Asymptotic.
Local Open Scope R_scope.

(** * Limits of functions of 1/n *)

Lemma lim_at_inverse (u : nat -> R) (f : R -> R) (l : R) :
  (forall n, (1 <= n)%nat -> u n = f (/ INR n)) -> ex_derive f 0 -> f 0 = l -> is_lim_seq u l.
Proof.
intros uf smooth <-.
apply (is_lim_seq_ext_loc (fun n => f (/ INR n))).
{ exists 1%nat. intros n n1. symmetry. now apply uf. }
apply is_lim_seq_continuous.
- apply continuity_pt_filterlim. now apply (ex_derive_continuous f).
- apply (is_lim_seq_inv INR p_infty); [apply is_lim_seq_INR|discriminate].
Qed.

Lemma squeeze (u v w : nat -> R) (l : R) :
  (forall n, (1 <= n)%nat -> u n <= v n <= w n) ->
  is_lim_seq u l -> is_lim_seq w l -> is_lim_seq v l.
Proof.
intros bounds. apply is_lim_seq_le_le_loc. exists 1%nat. exact bounds.
Qed.

Ltac lim_of_inverse f :=
  apply (lim_at_inverse _ f);
  [ intros n n1; assert (1 <= INR n) by (apply (le_INR 1); exact n1);
    field; repeat split; nra
  | auto_derive; repeat split; lra
  | field; lra ].

(** * The square of the first moment *)

Definition h (n : nat) : R := PI / 2 * M n 1 ^ 2.

Lemma h_SS n : h (S (S n)) = ((INR n + 2) / (INR n + 3)) ^ 2 * h n.
Proof. unfold h. rewrite M_1_SS. ring. Qed.

Lemma h_pos n : 0 < h n.
Proof.
pose proof PI_RGT_0. apply Rmult_lt_0_compat; [lra|]. apply pow_lt, M_pos.
Qed.

Lemma h_bounds n : (1 <= n)%nat -> / (INR n + 2) < h n < / (INR n + 1).
Proof.
intros n1. pose proof PI_RGT_0. pose proof (pos_INR n). unfold h. split.
- replace (/ (INR n + 2)) with (PI / 2 * (2 / (PI * (INR n + 2)))) by (field; lra).
  apply Rmult_lt_compat_l; [lra|apply M_1_sqr_lower].
- replace (/ (INR n + 1)) with (PI / 2 * (2 / (PI * (INR n + 1)))) by (field; lra).
  apply Rmult_lt_compat_l; [lra|]. destruct n as [|n]; [lia|].
  pose proof (M_1_sqr_upper n) as upper.
  rewrite S_INR. replace (INR n + 1 + 1) with (INR n + 2) by ring. exact upper.
Qed.

(* Any weight n + O(1) gives the limit 1. *)
Lemma h_limit (d : nat -> R) :
  (forall n, 0 <= d n <= 2) -> is_lim_seq (fun n => h n * (INR n + d n)) 1.
Proof.
intros bound. apply (squeeze (fun n => INR n / (INR n + 2)) _
  (fun n => (INR n + 2) / (INR n + 1))).
- intros n n1. pose proof (h_bounds n n1). pose proof (pos_INR n). pose proof (bound n).
  split.
  + apply Rle_trans with (h n * INR n).
    * unfold Rdiv. rewrite Rmult_comm. apply Rmult_le_compat_r; lra.
    * apply Rmult_le_compat_l; [apply Rlt_le, h_pos|lra].
  + apply Rle_trans with (h n * (INR n + 2)).
    * apply Rmult_le_compat_l; [apply Rlt_le, h_pos|lra].
    * unfold Rdiv. rewrite Rmult_comm. apply Rmult_le_compat_l; lra.
- lim_of_inverse (fun x => 1 / (1 + 2 * x)).
- lim_of_inverse (fun x => (1 + 2 * x) / (1 + x)).
Qed.

Lemma every_second (u : nat -> R) (l : R) n :
  is_lim_seq u l -> is_lim_seq (fun k => u (n + 2 * k)%nat) l.
Proof.
intros lim. apply (is_lim_seq_subseq u l (fun k => (n + 2 * k)%nat)); [|exact lim].
apply eventually_subseq. intros k. lia.
Qed.

Definition upper_weight (n : nat) : R := INR n + 3 / 2.
Definition lower_weight (n : nat) : R := INR n + 3 / 2 + 1 / (8 * (INR n + 1)).

Lemma h_upper_step n : h n * upper_weight n < h (S (S n)) * upper_weight (S (S n)).
Proof.
rewrite h_SS. unfold upper_weight. push_INR. pose proof (pos_INR n). pose proof (h_pos n).
set (x := INR n) in *. clearbody x. apply Rminus_gt_0_lt.
replace (_ - _) with (h n * (1 / (2 * (x + 3) ^ 2))) by (field; lra).
apply Rmult_lt_0_compat; [assumption|]. apply Rdiv_lt_0_compat; [lra|].
apply Rmult_lt_0_compat; [lra|]. apply pow_lt. lra.
Qed.

Lemma h_lower_step n : h (S (S n)) * lower_weight (S (S n)) < h n * lower_weight n.
Proof.
rewrite h_SS. unfold lower_weight. push_INR. pose proof (pos_INR n). pose proof (h_pos n).
set (x := INR n) in *. clearbody x. apply Rminus_gt_0_lt.
replace (_ - _) with (h n * ((3 * x + 11) / (8 * (x + 1) * (x + 3) ^ 3))) by (field; lra).
apply Rmult_lt_0_compat; [assumption|]. apply Rdiv_lt_0_compat; [lra|].
apply Rmult_lt_0_compat; [lra|]. apply pow_lt. lra.
Qed.

(* A sequence that grows from n to n + 2 is below its limit, and conversely. *)
Lemma below_limit (u : nat -> R) (l : R) n :
  (forall m, u m < u (S (S m))) -> is_lim_seq u l -> u n < l.
Proof.
intros step lim. apply (Rlt_le_trans _ _ _ (step n)).
pose proof (is_lim_seq_incr_compare _ _ (every_second u l (S (S n)) lim)) as compare.
specialize (compare ltac:(intros k; cbv beta;
  replace (S (S n) + 2 * S k)%nat with (S (S (S (S n) + 2 * k))) by lia;
  apply Rlt_le, step) 0%nat).
cbv beta in compare. now rewrite Nat.add_0_r in compare.
Qed.

Lemma h_upper n : h n * upper_weight n < 1.
Proof.
apply (below_limit (fun m => h m * upper_weight m) 1 n h_upper_step).
apply h_limit. intros. lra.
Qed.

Lemma lower_weight_between n : 0 < 1 / (8 * (INR n + 1)) <= 1 / 8.
Proof.
pose proof (pos_INR n). split; [apply Rdiv_lt_0_compat; lra|].
unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; lra.
Qed.

Lemma h_lower n : 1 < h n * lower_weight n.
Proof.
apply Ropp_lt_cancel.
apply (below_limit (fun m => - (h m * lower_weight m)) (-1) n).
- intros m. apply Ropp_lt_contravar, h_lower_step.
- change (Finite (-1)) with (Rbar_opp 1). apply -> is_lim_seq_opp.
  apply (is_lim_seq_ext (fun m => h m * (INR m + (3 / 2 + 1 / (8 * (INR m + 1)))))).
  { intros m. unfold lower_weight. ring. }
  apply h_limit. intros m. pose proof (lower_weight_between m). lra.
Qed.

Lemma upper_weight_pos n : 0 < upper_weight n.
Proof. unfold upper_weight. pose proof (pos_INR n). lra. Qed.

Lemma lower_weight_pos n : 0 < lower_weight n.
Proof. unfold lower_weight. pose proof (pos_INR n). pose proof (lower_weight_between n). lra. Qed.

Lemma h_between n : / lower_weight n < h n < / upper_weight n.
Proof.
pose proof (upper_weight_pos n). pose proof (lower_weight_pos n).
split.
- apply (Rmult_lt_reg_r (lower_weight n)); [assumption|].
  rewrite Rinv_l by lra. apply h_lower.
- apply (Rmult_lt_reg_r (upper_weight n)); [assumption|].
  rewrite Rinv_l by lra. apply h_upper.
Qed.

Theorem mean_sharp_bounds n : (1 <= n)%nat ->
  2 * INR n ^ 2 / (PI * (INR n + 3 / 2 + 1 / (8 * (INR n + 1))))
    < mean n ^ 2 < 2 * INR n ^ 2 / (PI * (INR n + 3 / 2)).
Proof.
intros n1. fold (lower_weight n). fold (upper_weight n).
pose proof (upper_weight_pos n). pose proof (lower_weight_pos n). pose proof PI_RGT_0.
assert (0 < 2 * INR n ^ 2 / PI).
{ apply Rdiv_lt_0_compat; [|assumption]. apply Rmult_lt_0_compat; [lra|].
  apply pow_lt. apply lt_0_INR. lia. }
replace (mean n ^ 2) with (2 * INR n ^ 2 / PI * h n) by (unfold mean, h; field; lra).
replace (_ / (PI * lower_weight n)) with (2 * INR n ^ 2 / PI * / lower_weight n)
  by (field; lra).
replace (_ / (PI * upper_weight n)) with (2 * INR n ^ 2 / PI * / upper_weight n)
  by (field; lra).
split; apply Rmult_lt_compat_l; try assumption; apply h_between.
Qed.

(** * The mean against sqrt(2n/PI) *)

Lemma mean_ratio n : (1 <= n)%nat -> mean n / sqrt (2 * INR n / PI) = sqrt (INR n * h n).
Proof.
intros n1. assert (0 < INR n) by (apply lt_0_INR; lia). pose proof PI_RGT_0.
assert (0 < 2 * INR n / PI) by (apply Rdiv_lt_0_compat; lra).
rewrite <- (sqrt_pow2 (mean n)).
- rewrite <- sqrt_div_alt by assumption. f_equal. unfold mean, h. field. lra.
- apply Rlt_le, Rmult_lt_0_compat; [assumption|apply M_pos].
Qed.

Lemma n_h_limit : is_lim_seq (fun n => INR n * h n) 1.
Proof.
apply (is_lim_seq_ext (fun n => h n * (INR n + 0))); [intros; ring|].
apply h_limit. intros. lra.
Qed.

Theorem mean_asymptotic : is_lim_seq (fun n => mean n / sqrt (2 * INR n / PI)) 1.
Proof.
apply (is_lim_seq_ext_loc (fun n => sqrt (INR n * h n))).
{ exists 1%nat. intros n n1. symmetry. now apply mean_ratio. }
rewrite <- sqrt_1. apply (is_lim_seq_continuous sqrt); [|exact n_h_limit].
apply continuity_pt_filterlim, continuous_sqrt.
Qed.

Lemma n_h_next : is_lim_seq (fun n => INR n * (INR n * h n - 1)) (-3 / 2).
Proof.
apply (squeeze (fun n => INR n * (INR n / lower_weight n - 1)) _
  (fun n => INR n * (INR n / upper_weight n - 1))).
- intros n n1. pose proof (h_between n). assert (0 < INR n) by (apply lt_0_INR; lia).
  split; apply Rmult_le_compat_l; try lra; apply Rplus_le_compat_r;
    apply Rmult_le_compat_l; lra.
- unfold lower_weight.
  lim_of_inverse (fun x => - (12 + 12 * x + x) / (8 * (1 + x) + 12 * x * (1 + x) + x ^ 2)).
- unfold upper_weight. lim_of_inverse (fun x => - (3 / 2) / (1 + 3 / 2 * x)).
Qed.

Theorem mean_next_term :
  is_lim_seq (fun n => INR n * (mean n / sqrt (2 * INR n / PI) - 1)) (-3 / 4).
Proof.
apply (is_lim_seq_ext_loc
  (fun n => INR n * (INR n * h n - 1) / (sqrt (INR n * h n) + 1))).
{ exists 1%nat. intros n n1. rewrite mean_ratio by assumption.
  pose proof (h_pos n). pose proof (pos_INR n).
  assert (0 <= INR n * h n) by (apply Rmult_le_pos; lra).
  pose proof (sqrt_pos (INR n * h n)).
  rewrite <- (sqrt_sqrt (INR n * h n)) at 1 by assumption. field. lra. }
replace (-3 / 4) with (-3 / 2 / (sqrt 1 + 1)) by (rewrite sqrt_1; field).
apply is_lim_seq_div'; [exact n_h_next| |rewrite sqrt_1; lra].
apply is_lim_seq_plus'; [|apply is_lim_seq_const].
apply (is_lim_seq_continuous sqrt); [|exact n_h_limit].
apply continuity_pt_filterlim, continuous_sqrt.
Qed.

(** * The variance *)

Lemma M_2 n : M n 2 = 2 / (PI * (INR n + 2)).
Proof.
unfold M. replace (n + 2)%nat with (S (S n)) by lia. rewrite g_SS. PI_as_square.
pose proof (pos_INR n). pose proof (g_pos n). field. repeat split; lra.
Qed.

(* Var K = E K (K - 1) + E K - (E K)^2, and E K (K - 1) = n (n - 1) M n 2 *)
Definition variance (n : nat) : R := INR n * (INR n - 1) * M n 2 + mean n - mean n ^ 2.

Theorem variance_value n :
  variance n = 2 * INR n * (INR n - 1) / (PI * (INR n + 2)) + mean n - mean n ^ 2.
Proof.
unfold variance. rewrite M_2. pose proof (pos_INR n). pose proof PI_RGT_0. field. lra.
Qed.

Theorem variance_minus_mean : is_lim_seq (fun n => variance n - mean n) (-3 / PI).
Proof.
pose proof PI_RGT_0.
apply (is_lim_seq_ext (fun n => 2 / PI * (INR n * (INR n - 1) / (INR n + 2) - INR n
  - INR n * (INR n * h n - 1)))).
{ intros n. unfold variance, mean, h. rewrite M_2. pose proof (pos_INR n). field. lra. }
replace (-3 / PI) with (2 / PI * (-3 - -3 / 2)) by (field; lra).
apply is_lim_seq_mult'; [apply is_lim_seq_const|].
apply is_lim_seq_minus'; [|exact n_h_next].
lim_of_inverse (fun x => -3 / (1 + 2 * x)).
Qed.
