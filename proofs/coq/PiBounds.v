(* PI to 40 decimals, by rational computation.

   The standard library proves that the partial sums of the alternating series of
   PI/4 = 2 atan(1/3) + atan(1/7) lie above and below in turn.  Computed with
   rational numbers, they give the digits; nothing but integers is computed. *)

From Coq Require Import Reals Lra Lia Arith QArith Qreals Machin.
From Kinks Require Import Rationals.
Local Open Scope R_scope.

Definition pi_term (n : nat) : Q :=
  (2 * (Qpow (1 # 3) (2 * n + 1) / inject_Z (Z.of_nat (2 * n + 1)))
   + Qpow (1 # 7) (2 * n + 1) / inject_Z (Z.of_nat (2 * n + 1))).

(* the sum of (-1)^i pi_term i over i <= n *)
Fixpoint pi_sum (n : nat) : Q :=
  match n with
  | O => pi_term 0
  | S n' => Qred (pi_sum n' + (if Nat.even n then 1 else -1) * pi_term n)
  end.

Lemma Q2R_pi_term n : Q2R (pi_term n) = PI_2_3_7_tg n.
Proof.
assert (odd : ~ (inject_Z (Z.of_nat (2 * n + 1)) == 0)%Q).
{ unfold Qeq, inject_Z. simpl Qnum. simpl Qden. lia. }
unfold pi_term, PI_2_3_7_tg, Ratan.Ratan_seq.
rewrite Q2R_plus, Q2R_mult, !Q2R_div, !Q2R_Qpow, Q2R_nat by exact odd.
replace (Q2R (1 # 3)) with (/ 3) by (unfold Q2R; simpl; field).
replace (Q2R (1 # 7)) with (/ 7) by (unfold Q2R; simpl; field).
replace (Q2R 2) with 2 by (unfold Q2R; simpl; field). reflexivity.
Qed.

Lemma Q2R_pi_sum n : Q2R (pi_sum n) = sum_f_R0 (tg_alt PI_2_3_7_tg) n.
Proof.
induction n as [|n IH].
- simpl pi_sum. rewrite Q2R_pi_term. simpl. unfold tg_alt. simpl. lra.
- rewrite tech5, <- IH. change (pi_sum (S n)) with
    (Qred (pi_sum n + (if Nat.even (S n) then 1 else -1) * pi_term (S n))).
  now rewrite (Qeq_eqR _ _ (Qred_correct _)), Q2R_plus, Q2R_mult, Q2R_sign, Q2R_pi_term.
Qed.

Definition pi_low : Q := 31415926535897932384626433832795028841971 # 10 ^ 40.
Definition pi_high : Q := 31415926535897932384626433832795028841972 # 10 ^ 40.

Theorem pi_between : Q2R pi_low <= PI <= Q2R pi_high.
Proof.
destruct (PI_2_3_7_ineq 21) as [low high]. rewrite <- Q2R_pi_sum in low, high.
assert (four : Q2R (1 # 4) = / 4) by (unfold Q2R; simpl; field).
assert (below : Q2R ((1 # 4) * pi_low) <= Q2R (pi_sum (S (2 * 21))))
  by (apply Q2R_le_bool; vm_compute; reflexivity).
assert (above : Q2R (pi_sum (2 * 21)) <= Q2R ((1 # 4) * pi_high))
  by (apply Q2R_le_bool; vm_compute; reflexivity).
rewrite Q2R_mult, four in below, above. lra.
Qed.
