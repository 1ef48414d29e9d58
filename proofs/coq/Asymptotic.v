(* How the expected number of kinks grows with the width n.

   M n 1 = E|w_1| is 2/PI times the integral of sin^(n+1) over [0, PI/2], so it
   decreases in n; and mean n * mean (n+1) = 2n(n+1) / (PI (n+2)).  From these
   two facts alone,

     (2n/PI) n/(n+2)  <  (mean n)^2  <  (2n/PI) n/(n+1)      for n >= 1,

   and mean n / sqrt(2n/PI) tends to 1. *)

From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma Forms.
Local Open Scope R_scope.

(** * Wallis integrals *)

Definition wallis (k : nat) : R := RInt (fun x => sin x ^ k) 0 (PI / 2).

Lemma continuous_sin_pow k x : continuous (fun x => sin x ^ k) x.
Proof. apply (ex_derive_continuous (fun x => sin x ^ k)). auto_derive. exact I. Qed.

Lemma is_RInt_wallis k : is_RInt (fun x => sin x ^ k) 0 (PI / 2) (wallis k).
Proof.
apply (RInt_correct (fun x => sin x ^ k)), (ex_RInt_continuous (fun x => sin x ^ k)).
intros. apply continuous_sin_pow.
Qed.

Lemma wallis_0 : wallis 0 = PI / 2.
Proof. unfold wallis. simpl. rewrite RInt_const. unfold scal; simpl; unfold mult; simpl. ring. Qed.

Lemma wallis_1 : wallis 1 = 1.
Proof.
unfold wallis. apply is_RInt_unique.
replace 1 with (minus (- cos (PI / 2)) (- cos 0))
  by (rewrite cos_PI2, cos_0; unfold minus, plus, opp; simpl; ring).
apply (is_RInt_derive (fun x => - cos x)); intros x _.
- auto_derive; [exact I|ring].
- apply continuous_sin_pow.
Qed.

Lemma wallis_SS k : wallis (S (S k)) = (INR k + 1) / (INR k + 2) * wallis k.
Proof.
assert (zero : is_RInt (fun x => (INR k + 2) * sin x ^ S (S k) - (INR k + 1) * sin x ^ k)
  0 (PI / 2) 0).
{ replace 0 with (minus (- cos (PI / 2) * sin (PI / 2) ^ S k) (- cos 0 * sin 0 ^ S k)) at 2
    by (rewrite cos_PI2, sin_0, pow_i by lia; unfold minus, plus, opp; simpl; ring).
  apply (is_RInt_derive (fun x => - cos x * sin x ^ S k)); intros x _.
  - auto_derive; [exact I|].
    change (match k with O => 1 | S _ => INR k + 1 end) with (INR (S k)).
    rewrite S_INR, <- !tech_pow_Rmult.
    pose proof (sin2_cos2 x) as circle. unfold Rsqr in circle.
    apply Rminus_diag_uniq.
    replace (_ - _) with ((INR k + 1) * sin x ^ k * (1 - (sin x * sin x + cos x * cos x)))
      by ring.
    rewrite circle. ring.
  - apply (ex_derive_continuous (fun x => _ * sin x ^ _ - _)). auto_derive. exact I. }
assert (split : is_RInt (fun x => (INR k + 2) * sin x ^ S (S k) - (INR k + 1) * sin x ^ k)
  0 (PI / 2) ((INR k + 2) * wallis (S (S k)) - (INR k + 1) * wallis k)).
{ apply (is_RInt_minus (V := R_NormedModule)
    (fun x => (INR k + 2) * sin x ^ S (S k)) (fun x => (INR k + 1) * sin x ^ k));
  apply (is_RInt_scal (V := R_NormedModule) (fun x => sin x ^ _)); apply is_RInt_wallis. }
pose proof (is_RInt_unique _ _ _ _ zero) as z.
rewrite (is_RInt_unique _ _ _ _ split) in z.
pose proof (pos_INR k). apply (Rmult_eq_reg_l (INR k + 2)); [|lra]. field_simplify; lra.
Qed.

Lemma wallis_decreases k : wallis (S k) < wallis k.
Proof.
pose proof PI_RGT_0. unfold wallis. apply RInt_lt; [lra| | |].
- intros. apply continuous_sin_pow.
- intros. apply continuous_sin_pow.
- intros x between. rewrite <- tech_pow_Rmult.
  assert (0 < sin x) by (apply sin_gt_0; lra).
  assert (sin x < 1) by (rewrite <- sin_PI2; apply sin_increasing_1; lra).
  pose proof (pow_lt _ k H0). rewrite <- (Rmult_1_l (sin x ^ k)) at 2.
  apply Rmult_lt_compat_r; assumption.
Qed.

Lemma M_1_wallis n : M n 1 = 2 / PI * wallis (S n).
Proof.
enough (both : forall k, (k = n \/ k = S n) -> M k 1 = 2 / PI * wallis (S k))
  by (apply both; now left).
induction n as [|n IH]; intros k [-> | ->].
- rewrite wallis_1. unfold M. simpl. PI_as_square. field. lra.
- rewrite wallis_SS, wallis_0. unfold M. simpl. PI_as_square. field. lra.
- apply IH. now right.
- rewrite M_1_SS, (IH n (or_introl eq_refl)), (wallis_SS (S n)). push_INR.
  pose proof (pos_INR n). pose proof PI_RGT_0. field. lra.
Qed.

(** * Two neighbouring widths *)

Theorem M_1_decreases n : M (S n) 1 < M n 1.
Proof.
rewrite !M_1_wallis. pose proof PI_RGT_0.
apply Rmult_lt_compat_l; [apply Rdiv_lt_0_compat; lra|apply wallis_decreases].
Qed.

Lemma M_1_product n : M n 1 * M (S n) 1 = 2 / (PI * (INR n + 2)).
Proof.
unfold M. rewrite !pow_1, !Nat.add_1_r, g_SS. PI_as_square.
pose proof (pos_INR n). pose proof (g_pos n). pose proof (g_pos (S n)).
field. repeat split; lra.
Qed.

Theorem mean_product n :
  mean n * mean (S n) = 2 * INR n * (INR n + 1) / (PI * (INR n + 2)).
Proof.
unfold mean. replace (_ * _) with (INR n * INR (S n) * (M n 1 * M (S n) 1)) by ring.
rewrite M_1_product, S_INR. pose proof (pos_INR n). pose proof PI_RGT_0.
field. lra.
Qed.

(** * The two-sided bound *)

Lemma M_1_sqr_lower n : 2 / (PI * (INR n + 2)) < (M n 1) ^ 2.
Proof.
rewrite <- M_1_product. replace (M n 1 ^ 2) with (M n 1 * M n 1) by ring.
apply Rmult_lt_compat_l; [apply M_pos|apply M_1_decreases].
Qed.

Lemma M_1_sqr_upper n : (M (S n) 1) ^ 2 < 2 / (PI * (INR n + 2)).
Proof.
rewrite <- M_1_product. replace (M (S n) 1 ^ 2) with (M (S n) 1 * M (S n) 1) by ring.
apply Rmult_lt_compat_r; [apply M_pos|apply M_1_decreases].
Qed.

Theorem mean_bounds n : (1 <= n)%nat ->
  2 * INR n / PI * (INR n / (INR n + 2)) < mean n ^ 2 < 2 * INR n / PI * (INR n / (INR n + 1)).
Proof.
intros n1. assert (1 <= INR n) by (apply (le_INR 1); exact n1).
pose proof PI_RGT_0. assert (0 < INR n ^ 2) by (apply pow_lt; lra).
unfold mean. rewrite Rpow_mult_distr. split.
- replace (_ * _) with (INR n ^ 2 * (2 / (PI * (INR n + 2)))) by (field; lra).
  apply Rmult_lt_compat_l; [assumption|apply M_1_sqr_lower].
- replace (2 * INR n / PI * _) with (INR n ^ 2 * (2 / (PI * (INR n + 1)))) by (field; lra).
  apply Rmult_lt_compat_l; [assumption|].
  destruct n as [|n]; [lia|]. pose proof (M_1_sqr_upper n) as upper.
  rewrite S_INR. replace (INR n + 1 + 1) with (INR n + 2) by ring. exact upper.
Qed.

Theorem mean_increases n : mean n < mean (S n).
Proof.
destruct n as [|n].
- unfold mean. simpl (INR 0). rewrite Rmult_0_l, Rmult_1_l. apply M_pos.
- destruct (mean_bounds (S n)) as [_ upper]; [lia|].
  pose proof (mean_product (S n)) as product.
  assert (pos : 0 < mean (S n))
    by (apply Rmult_lt_0_compat; [apply lt_0_INR; lia|apply M_pos]).
  apply (Rmult_lt_reg_l (mean (S n)) _ _ pos). rewrite product. clear product pos.
  replace (mean (S n) ^ 2) with (mean (S n) * mean (S n)) in upper by ring.
  apply (Rlt_le_trans _ _ _ upper).
  rewrite S_INR. pose proof (pos_INR n). set (x := INR n) in *. clearbody x.
  pose proof PI_RGT_0.
  replace (2 * (x + 1) * (x + 1 + 1) / (PI * (x + 1 + 2)))
    with (2 * (x + 1) / PI * ((x + 2) / (x + 3))) by (field; lra).
  apply Rmult_le_compat_l; [apply Rlt_le, Rdiv_lt_0_compat; lra|].
  apply Rminus_le. replace (_ - _) with (- (1 / ((x + 2) * (x + 3)))) by (field; lra).
  apply Rlt_le, Ropp_lt_gt_0_contravar, Rdiv_lt_0_compat; [lra|].
  apply Rmult_lt_0_compat; lra.
Qed.
