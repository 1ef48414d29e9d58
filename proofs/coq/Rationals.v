(* Rational numbers inside the real ones: sums, powers and signs of Q, and their
   values under Q2R. *)

From Coq Require Import Reals Lra Lia Arith QArith Qreals.
Local Open Scope R_scope.

Lemma Q2R_0 : Q2R 0 = 0.
Proof. unfold Q2R. simpl. field. Qed.

Lemma Q2R_nat n : Q2R (inject_Z (Z.of_nat n)) = INR n.
Proof. unfold Q2R, inject_Z. simpl. rewrite INR_IZR_INZ. field. Qed.

Lemma Q2R_le_bool a b : Qle_bool a b = true -> Q2R a <= Q2R b.
Proof. intros le. now apply Qle_Rle, Qle_bool_iff. Qed.

Lemma Q2R_sign n : Q2R (if Nat.even n then 1 else -1) = (-1) ^ n.
Proof.
induction n as [|n IH]; [unfold Q2R; simpl; lra|].
rewrite Nat.even_succ, <- Nat.negb_even, <- tech_pow_Rmult, <- IH.
destruct (Nat.even n); unfold Q2R; simpl; lra.
Qed.

Fixpoint Qpow (q : Q) (n : nat) : Q :=
  match n with
  | O => 1
  | S n' => q * Qpow q n'
  end.

Lemma Q2R_Qpow q n : Q2R (Qpow q n) = Q2R q ^ n.
Proof.
induction n as [|n IH]; [unfold Q2R; simpl; lra|]. simpl. now rewrite Q2R_mult, IH.
Qed.

Fixpoint Qsum (f : nat -> Q) (n : nat) : Q :=
  match n with
  | O => f O
  | S n' => Qsum f n' + f n
  end.

Lemma Q2R_Qsum f n : Q2R (Qsum f n) = sum_f_R0 (fun i => Q2R (f i)) n.
Proof. induction n as [|n IH]; [reflexivity|]. simpl. now rewrite Q2R_plus, IH. Qed.
