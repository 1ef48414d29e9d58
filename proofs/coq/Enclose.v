(* How an enclosure is proved: the mean and the probabilities are first reduced
   to rational numbers and powers of 1/PI, by computation in lowest terms; then
   interval arithmetic bounds PI.  Enclosures.v, which a script writes, uses the
   two tactics at the end. *)

From Coq Require Import Reals Lra Lia Arith QArith Qreals.
From Interval Require Import Tactic.
From Kinks Require Import HalfGamma Forms PmfField.
Local Open Scope R_scope.

(* M n 1 for odd n, and PI times M n 1 for even n *)
Fixpoint first_moment (n : nat) : Q :=
  match n with
  | O => 2
  | S O => 1 # 2
  | S (S n' ) =>
    Qred (inject_Z (Z.of_nat n' + 2) / inject_Z (Z.of_nat n' + 3) * first_moment n')
  end.

Lemma M_1_first_moment n :
  M n 1 = Q2R (first_moment n) * (/ PI) ^ Nat.b2n (Nat.even n).
Proof.
pose proof PI_RGT_0.
enough (both : forall k, (k = n \/ k = S n) ->
  M k 1 = Q2R (first_moment k) * (/ PI) ^ Nat.b2n (Nat.even k)) by (apply both; now left).
induction n as [|n IH]; intros k [-> | ->].
- unfold M, Q2R. simpl. PI_as_square. field. lra.
- unfold M, Q2R. simpl. pose proof sqrt_PI_pos. field. lra.
- apply IH. now right.
- rewrite M_1_SS, (IH n (or_introl eq_refl)).
  change (first_moment (S (S n))) with
    (Qred (inject_Z (Z.of_nat n + 2) / inject_Z (Z.of_nat n + 3) * first_moment n)).
  rewrite (Qeq_eqR _ _ (Qred_correct _)), Q2R_mult, Q2R_div.
  + replace (Z.of_nat n + 2)%Z with (Z.of_nat (n + 2)) by lia.
    replace (Z.of_nat n + 3)%Z with (Z.of_nat (n + 3)) by lia.
    rewrite !Q2R_nat. change (Nat.even (S (S n))) with (Nat.even n). push_INR.
    pose proof (pos_INR n). field. lra.
  + unfold Qeq, inject_Z. simpl. lia.
Qed.

Definition mean_rational (n : nat) : Q := Qred (inject_Z (Z.of_nat n) * first_moment n).

Theorem mean_rational_times_power n :
  mean n = Q2R (mean_rational n) * (/ PI) ^ Nat.b2n (Nat.even n).
Proof.
unfold mean, mean_rational.
rewrite (Qeq_eqR _ _ (Qred_correct _)), Q2R_mult, Q2R_nat, M_1_first_moment. ring.
Qed.

Ltac bound :=
  unfold Q2R; cbn [Qnum Qden Nat.b2n pow]; lra || (split; interval with (i_prec 100)).

Ltac enclose_mean :=
  match goal with
  | |- context [mean ?n] =>
    rewrite (mean_rational_times_power n);
    let q := eval vm_compute in (mean_rational n) in
    replace (mean_rational n) with q by (vm_compute; reflexivity);
    let e := eval vm_compute in (Nat.even n) in change (Nat.even n) with e
  end; bound.

Ltac enclose_P :=
  rewrite P_polynomial by lia; simpl (_ / _)%nat; unfold sum_f_R0; compute_coefficients; bound.
