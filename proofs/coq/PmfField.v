(* Each probability of the ball prior's law is a polynomial in 1/PI.

   P n k is the alternating sum of the law of the number of kinks,

     P n k = sum_(j = k .. n) (-1)^(j-k) C(j,k) C(n,j) M n j.

   Its coefficients as a polynomial in 1/PI are rational numbers that can be
   computed; the degree is floor(n/2), and for k <= n the coefficient of that
   power is not 0. *)

From Coq Require Import Reals Lra Lia Arith QArith Qreals.
From mathcomp Require ssrnat binomial.
From Kinks Require Import HalfGamma Rationals Forms.
Local Open Scope R_scope.

Definition P (n k : nat) : R :=
  sum_f_R0 (fun j => (-1) ^ (j - k) * INR (binom j k) * (INR (binom n j) * M n j)) n.

(* The terms with j < k are 0; the term j = k + i is from here on written with i. *)
Lemma P_shifted n k : (k <= n)%nat ->
  P n k = sum_f_R0 (fun i => (-1) ^ i * INR (binom (k + i) k) * INR (binom n (k + i))
                             * M n (k + i)) (n - k).
Proof.
intros kn. unfold P. transitivity (sum_f_R0 (fun i => (-1) ^ (k + i - k)
  * INR (binom (k + i) k) * (INR (binom n (k + i)) * M n (k + i))) (n - k)).
- destruct k as [|k]; [now rewrite Nat.sub_0_r|].
  rewrite (tech2 _ k n) by lia. rewrite sum_eq_R0; [ring|].
  intros j jk. rewrite (binom_small j (S k)) by lia. simpl. ring.
- apply sum_eq. intros i _. replace (k + i - k)%nat with i by lia. ring.
Qed.

(** * The coefficients *)

Definition term (n k i : nat) : Q :=
  (if Nat.even i then 1 else -1)
  * inject_Z (Z.of_nat (binom (k + i) k)) * inject_Z (Z.of_nat (binom n (k + i)))
  * M_rational n (k + i).

Definition coefficient (n k d : nat) : Q :=
  Qsum (fun i => if pi_exponent n (k + i) =? d then term n k i else 0%Q) (n - k).

Lemma Q2R_term n k i :
  (-1) ^ i * INR (binom (k + i) k) * INR (binom n (k + i)) * Q2R (M_rational n (k + i))
  = Q2R (term n k i).
Proof. unfold term. rewrite !Q2R_mult, !Q2R_nat, Q2R_sign. reflexivity. Qed.

(** * The polynomial *)

(* A monomial as a sum over all degrees up to a bound *)
Lemma sum_single (c x : R) e D : (e <= D)%nat ->
  c * x ^ e = sum_f_R0 (fun d => (if e =? d then c else 0) * x ^ d) D.
Proof.
induction D as [|D IH]; intros eD.
- replace e with 0%nat by lia. simpl. ring.
- rewrite tech5. destruct (Nat.eq_dec e (S D)) as [-> | ne].
  + rewrite Nat.eqb_refl, sum_eq_R0; [ring|]. intros d dD.
    rewrite (proj2 (Nat.eqb_neq (S D) d)) by lia. ring.
  + rewrite <- IH by lia. rewrite (proj2 (Nat.eqb_neq e (S D)) ne). ring.
Qed.

Lemma sum_swap (f : nat -> nat -> R) m n :
  sum_f_R0 (fun i => sum_f_R0 (f i) n) m
  = sum_f_R0 (fun d => sum_f_R0 (fun i => f i d) m) n.
Proof.
induction m as [|m IH]; [reflexivity|].
rewrite tech5, IH, <- sum_plus. apply sum_eq. reflexivity.
Qed.

Lemma pi_exponent_le n j : (j <= n)%nat -> (pi_exponent n j <= n / 2)%nat.
Proof.
intros jn. pose proof (pi_exponent_twice n j) as twice.
pose proof (Nat.div_mod n 2). rewrite <- Nat.bit0_mod, Nat.bit0_odd in H.
revert twice H. destruct (Nat.odd (n + j)), (Nat.odd n); simpl Nat.b2n; lia.
Qed.

Theorem P_polynomial n k : (k <= n)%nat ->
  P n k = sum_f_R0 (fun d => Q2R (coefficient n k d) * (/ PI) ^ d) (n / 2).
Proof.
intros kn. rewrite P_shifted by assumption. transitivity (sum_f_R0 (fun i => sum_f_R0 (fun d =>
  Q2R (if pi_exponent n (k + i) =? d then term n k i else 0%Q) * (/ PI) ^ d) (n / 2)) (n - k)).
- apply sum_eq. intros i ik.
  rewrite M_rational_times_power, <- Rmult_assoc, Q2R_term.
  rewrite (sum_single _ _ _ (n / 2)) by (apply pi_exponent_le; lia).
  apply sum_eq. intros d _. destruct (_ =? d); [reflexivity|]. now rewrite Q2R_0.
- rewrite sum_swap. apply sum_eq. intros d _.
  unfold coefficient. rewrite Q2R_Qsum, (Rmult_comm (sum_f_R0 _ _)), scal_sum. reflexivity.
Qed.

(** * The degree is attained *)

Lemma pi_exponent_top n j : (j <= n)%nat ->
  (pi_exponent n j = n / 2 <-> n <= j + 1)%nat.
Proof.
intros jn. pose proof (pi_exponent_twice n j) as twice.
pose proof (Nat.div_mod n 2). rewrite <- Nat.bit0_mod, Nat.bit0_odd in H.
rewrite Nat.odd_add in twice.
assert (Hj : exists i, j = (2 * i + Nat.b2n (Nat.odd j))%nat).
{ exists (Nat.div2 j). apply Nat.div2_odd. }
destruct Hj as [i Hi].
revert twice H Hi. destruct (Nat.odd j), (Nat.odd n); simpl; lia.
Qed.

Lemma half_gamma_increases n : Q2R (half_gamma (2 * n + 1)) < Q2R (half_gamma (2 * n + 2)).
Proof.
induction n as [|n IH]; [unfold Q2R; simpl; lra|].
assert (step : forall k, Q2R (half_gamma (S (S k)))
  = (INR k + 2) / 2 * Q2R (half_gamma k)).
{ intros k. change (half_gamma (S (S k)))
    with (inject_Z (Z.of_nat (S (S k))) * (1 # 2) * half_gamma k)%Q.
  rewrite !Q2R_mult, Q2R_nat. push_INR. unfold Q2R at 1. simpl. field. }
replace (2 * S n + 1)%nat with (S (S (2 * n + 1))) by lia.
replace (2 * S n + 2)%nat with (S (S (2 * n + 2))) by lia.
rewrite !step. push_INR.
pose proof (pos_INR n). pose proof (half_gamma_pos (2 * n + 2)).
apply Rmult_le_0_lt_compat; try lra; [apply Rlt_le, half_gamma_pos].
Qed.

Lemma M_rational_last n : (1 <= n)%nat ->
  Q2R (M_rational n n) < Q2R (M_rational n (n - 1)).
Proof.
intros n1. rewrite !M_rational_value.
apply Rmult_lt_compat_l; [apply half_gamma_pos|].
apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; apply half_gamma_pos|].
replace (n + (n - 1))%nat with (2 * (n - 1) + 1)%nat by lia.
replace (n + n)%nat with (2 * (n - 1) + 2)%nat by lia.
apply half_gamma_increases.
Qed.

Lemma binom_nn n : binom n n = 1%nat.
Proof. exact (binomial.binn n). Qed.

Lemma binom_down n k : (n * binom (n - 1) k = (n - k) * binom n k)%nat.
Proof. replace (n - 1)%nat with (Nat.pred n) by lia. exact (binomial.mul_bin_down n k). Qed.

Lemma binom_positive n k : (k <= n)%nat -> 1 <= INR (binom n k).
Proof.
intros kn. apply (le_INR 1).
apply (ssrbool.elimT ssrnat.leP). rewrite (binomial.bin_gt0 n k).
exact (ssrbool.introT ssrnat.leP kn).
Qed.

Theorem leading_coefficient n k : (k <= n)%nat ->
  ~ (coefficient n k (n / 2) == 0)%Q.
Proof.
intros kn zero. apply Qeq_eqR in zero. revert zero.
unfold coefficient. rewrite Q2R_Qsum, Q2R_0.
set (f := fun i => Q2R _).
assert (low : forall i, (k + i + 1 < n)%nat -> f i = 0).
{ intros i small. unfold f. destruct (Nat.eqb_spec (pi_exponent n (k + i)) (n / 2)) as [e | _].
  - apply pi_exponent_top in e; lia.
  - apply Q2R_0. }
assert (high : forall i, (k + i <= n)%nat -> (n <= k + i + 1)%nat -> f i = (-1) ^ i
  * INR (binom (k + i) k) * INR (binom n (k + i)) * Q2R (M_rational n (k + i))).
{ intros i le ge. unfold f. rewrite Q2R_term, (proj2 (Nat.eqb_eq _ _)); [reflexivity|].
  apply pi_exponent_top; lia. }
clearbody f.
destruct (n - k)%nat as [|m] eqn:nk.
- simpl. rewrite high by lia. replace (k + 0)%nat with n by lia.
  replace k with n by lia. rewrite binom_nn. simpl.
  pose proof (M_rational_pos n n). lra.
- assert (sum : sum_f_R0 f (S m) = f m + f (S m)).
  { rewrite tech5. f_equal. destruct m as [|m]; [reflexivity|].
    rewrite tech5, sum_eq_R0; [ring|]. intros i im. apply low. lia. }
  rewrite sum, (high m), (high (S m)) by lia.
  replace (k + S m)%nat with n by lia. replace (k + m)%nat with (n - 1)%nat by lia.
  rewrite binom_nn. pose proof (M_rational_last n ltac:(lia)).
  pose proof (M_rational_pos n n).
  assert (down : INR (binom (n - 1) k) * INR (binom n (n - 1)) = INR (n - k) * INR (binom n k)).
  { assert (nn : binom n (n - 1) = n).
    { pose proof (binom_down n (n - 1)) as d. rewrite binom_nn in d.
      replace (n - (n - 1))%nat with 1%nat in d by lia. lia. }
    rewrite nn, <- !mult_INR, <- binom_down. f_equal. lia. }
  assert (1 <= INR (n - k)) by (apply (le_INR 1); lia).
  pose proof (binom_positive n k kn).
  rewrite <- tech_pow_Rmult, (Rmult_assoc ((-1) ^ m) (INR (binom (n - 1) k))), down.
  replace (_ + _) with ((-1) ^ m * (INR (binom n k)
    * (INR (n - k) * Q2R (M_rational n (n - 1)) - Q2R (M_rational n n)))) by (simpl; ring).
  apply Rmult_integral_contrapositive. split; [apply pow_nonzero; lra|].
  apply Rmult_integral_contrapositive. split; [apply Rgt_not_eq; lra|].
  assert (Q2R (M_rational n (n - 1)) <= INR (n - k) * Q2R (M_rational n (n - 1)));
    [|apply Rgt_not_eq; lra].
  rewrite <- (Rmult_1_l (Q2R _)) at 1. apply Rmult_le_compat_r; lra.
Qed.

(** * Values *)

(* Replace each coefficient by its value in lowest terms. *)
Ltac compute_coefficients :=
  repeat match goal with
  | |- context [Q2R (coefficient ?n ?k ?d)] =>
    let q := eval vm_compute in (Qred (coefficient n k d)) in
    replace (Q2R (coefficient n k d)) with (Q2R q)
      by (rewrite <- (Qeq_eqR _ _ (Qred_correct (coefficient n k d)));
          apply f_equal; vm_compute; reflexivity)
  end.

Ltac P_value :=
  rewrite P_polynomial by lia; simpl (_ / _)%nat; unfold sum_f_R0;
  compute_coefficients; unfold Q2R; cbn [Qnum Qden];
  pose proof PI_neq0; field; assumption.

Theorem P_values :
  P 1 0 = 1 / 2 /\ P 1 1 = 1 / 2
  /\ P 2 0 = 1 - 13 / (6 * PI) /\ P 2 1 = 5 / (3 * PI) /\ P 2 2 = 1 / (2 * PI)
  /\ P 3 0 = - 1 / 8 + 43 / (40 * PI) /\ P 3 1 = 9 / 8 - 81 / (40 * PI)
  /\ P 3 2 = 33 / (40 * PI) /\ P 3 3 = 1 / (8 * PI).
Proof. repeat split; P_value. Qed.
