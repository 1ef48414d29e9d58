(* How an enclosure is proved.

   Means and probabilities are polynomials in 1/PI with rational coefficients.  So
   a bound is checked by rational computation: insert a lower or an upper bound of
   1/PI, as the sign of the coefficient asks, and compare.  Enclosures.v, which a
   script writes, uses the two theorems at the end. *)

From Coq Require Import Reals Lra Lia Arith QArith Qreals.
From Kinks Require Import HalfGamma Rationals Forms PmfField PiBounds.
Local Open Scope R_scope.

(** * Polynomials at a point of which bounds are known *)

Definition evaluate (c : nat -> Q) (x : R) (D : nat) : R :=
  sum_f_R0 (fun d => Q2R (c d) * x ^ d) D.

(* a lower bound for a = a lower and b = an upper bound of the point; an upper
   bound for a and b exchanged *)
Fixpoint bound (c : nat -> Q) (a b : Q) (D : nat) : Q :=
  let monomial := (c D * Qpow (if Qle_bool 0 (c D) then a else b) D)%Q in
  match D with
  | O => monomial
  | S D' => Qred (bound c a b D' + monomial)
  end.

Lemma monomial_bounds (q a b : Q) x d : 0 <= Q2R a -> Q2R a <= x <= Q2R b ->
  Q2R (q * Qpow (if Qle_bool 0 q then a else b) d) <= Q2R q * x ^ d
    <= Q2R (q * Qpow (if Qle_bool 0 q then b else a) d).
Proof.
intros a0 [ax xb]. rewrite !Q2R_mult, !Q2R_Qpow.
assert (Q2R a ^ d <= x ^ d) by (apply pow_incr; lra).
assert (x ^ d <= Q2R b ^ d) by (apply pow_incr; lra).
destruct (Qle_bool 0 q) eqn:sign.
- apply Q2R_le_bool in sign. rewrite Q2R_0 in sign.
  split; apply Rmult_le_compat_l; assumption.
- assert (negative : Q2R q <= 0).
  { rewrite <- Q2R_0. apply Qle_Rle. apply Qnot_lt_le. intros positive.
    rewrite (proj2 (Qle_bool_iff 0 q)) in sign by now apply Qlt_le_weak. discriminate. }
  split; apply Rmult_le_compat_neg_l; assumption.
Qed.

Lemma evaluate_bounds c a b x D : 0 <= Q2R a -> Q2R a <= x <= Q2R b ->
  Q2R (bound c a b D) <= evaluate c x D <= Q2R (bound c b a D).
Proof.
intros a0 between. unfold evaluate. induction D as [|D IH].
- exact (monomial_bounds (c 0%nat) a b x 0 a0 between).
- pose proof (monomial_bounds (c (S D)) a b x (S D) a0 between) as last.
  rewrite tech5. cbn [bound]. rewrite !(Qeq_eqR _ _ (Qred_correct _)), !Q2R_plus.
  lra.
Qed.

(** * The point 1/PI *)

Definition inverse_low : Q := 3183098861837906715377675267450287240689 # 10 ^ 40.
Definition inverse_high : Q := 3183098861837906715377675267450287240690 # 10 ^ 40.

Lemma inverse_between : Q2R inverse_low <= / PI <= Q2R inverse_high.
Proof.
pose proof PI_RGT_0. pose proof pi_between as [low high].
assert (below : Q2R (inverse_low * pi_high) <= Q2R 1) by (apply Q2R_le_bool; reflexivity).
assert (above : Q2R 1 <= Q2R (inverse_high * pi_low)) by (apply Q2R_le_bool; reflexivity).
assert (0 <= Q2R inverse_low) by (rewrite <- Q2R_0; apply Q2R_le_bool; reflexivity).
assert (0 <= Q2R inverse_high) by (rewrite <- Q2R_0; apply Q2R_le_bool; reflexivity).
rewrite Q2R_mult in below, above. replace (Q2R 1) with 1 in * by (unfold Q2R; simpl; field).
split; apply (Rmult_le_reg_r PI); try assumption; rewrite Rinv_l by lra.
- apply Rle_trans with (2 := below). now apply Rmult_le_compat_l.
- apply Rle_trans with (1 := above). now apply Rmult_le_compat_l.
Qed.

Definition encloses (low high : Q) (c : nat -> Q) (D : nat) : bool :=
  Qle_bool low (bound c inverse_low inverse_high D)
  && Qle_bool (bound c inverse_high inverse_low D) high.

Lemma encloses_correct low high c D : encloses low high c D = true ->
  Q2R low <= evaluate c (/ PI) D <= Q2R high.
Proof.
intros checked. apply andb_prop in checked. destruct checked as [below above].
apply Q2R_le_bool in below, above.
assert (nonneg : 0 <= Q2R inverse_low) by (rewrite <- Q2R_0; apply Q2R_le_bool; reflexivity).
pose proof (evaluate_bounds c _ _ _ D nonneg inverse_between). lra.
Qed.

(** * The mean *)

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

(* as a polynomial in 1/PI of degree at most 1 *)
Definition mean_coefficient (n d : nat) : Q :=
  if d =? Nat.b2n (Nat.even n) then mean_rational n else 0%Q.

Lemma mean_polynomial n : mean n = evaluate (mean_coefficient n) (/ PI) 1.
Proof.
rewrite mean_rational_times_power. unfold evaluate, mean_coefficient. simpl sum_f_R0.
destruct (Nat.even n); simpl; rewrite Q2R_0; ring.
Qed.

(** * What Enclosures.v uses *)

(* A decimal such as 0.25 is read by Coq as Q2R (25 # 100). *)

Theorem enclose_mean low high n :
  encloses low high (mean_coefficient n) 1 = true -> Q2R low <= mean n <= Q2R high.
Proof. rewrite mean_polynomial. apply encloses_correct. Qed.

Theorem enclose_P low high n k : (k <= n)%nat ->
  encloses low high (coefficient n k) (n / 2) = true -> Q2R low <= P n k <= Q2R high.
Proof. intros kn. rewrite P_polynomial by exact kn. apply encloses_correct. Qed.
