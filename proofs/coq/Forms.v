(* Closed forms of the ball prior's mean and moments.

   g is a factorial at even places and a factorial quotient times sqrt(PI) at
   odd ones.  Hence the expected number of kinks is

     2m 4^(m+1) m! (m+1)! / (PI (2m+2)!)       for n = 2m,
     (2m+1) C(2m+2, m+1) / 4^(m+1)             for n = 2m+1,

   and every M n j is a positive rational number times (1/PI)^e with
   e = ceil(j/2) for even n and e = floor(j/2) for odd n. *)

From Coq Require Import Reals Lra Lia Arith QArith Qreals.
From Coq Require ssrbool.
From mathcomp Require ssrnat binomial.
From Kinks Require Import HalfGamma Rationals.
Local Open Scope R_scope.

Notation binom := binomial.binomial.

Ltac push_INR :=
  repeat (rewrite mult_INR || rewrite plus_INR || rewrite S_INR); change (INR 0) with 0.

(* Write s for sqrt(PI) and s * s for PI. *)
Ltac PI_as_square :=
  pose proof sqrt_PI_pos; pose proof sqrt_PI_sqr as s_sqr;
  set (s := sqrt PI) in *; clearbody s; rewrite <- ?s_sqr in *; clear s_sqr.

(** * Even and odd places *)

Lemma g_even m : g (2 * m) = INR (fact m).
Proof.
induction m as [|m IH]; [reflexivity|].
replace (2 * S m)%nat with (S (S (2 * m))) by lia.
rewrite g_SS, IH, fact_simpl. push_INR. field.
Qed.

Lemma fact_2m4 m : INR (fact (2 * S m + 2))
  = (2 * INR m + 4) * (2 * INR m + 3) * INR (fact (2 * m + 2)).
Proof.
replace (2 * S m + 2)%nat with (S (S (2 * m + 2))) by lia.
rewrite !fact_simpl. push_INR. ring.
Qed.

Lemma g_odd m :
  g (2 * m + 1) = sqrt PI * INR (fact (2 * m + 2)) / (4 ^ (m + 1) * INR (fact (m + 1))).
Proof.
induction m as [|m IH]; [simpl; field|].
replace (2 * S m + 1)%nat with (S (S (2 * m + 1))) by lia.
rewrite g_SS, IH, fact_2m4.
replace (S m + 1)%nat with (S (m + 1)) by lia.
rewrite (fact_simpl (m + 1)), <- tech_pow_Rmult. push_INR. pose proof (pos_INR m).
pose proof (INR_fact_neq_0 (m + 1)).
assert (4 ^ (m + 1) <> 0) by (apply pow_nonzero; lra).
field. repeat split; lra.
Qed.

Theorem mean_even m :
  mean (2 * m) = INR (2 * m) * 4 ^ (m + 1) * INR (fact m) * INR (fact (m + 1))
                 / (PI * INR (fact (2 * m + 2))).
Proof.
unfold mean, M. rewrite g_even, g_odd, pow_1. PI_as_square.
pose proof (INR_fact_neq_0 (m + 1)).
pose proof (INR_fact_neq_0 (2 * m + 2)).
assert (4 ^ (m + 1) <> 0) by (apply pow_nonzero; lra).
field. repeat split; try assumption; lra.
Qed.

Lemma mean_odd_factorials m :
  mean (2 * m + 1) = INR (2 * m + 1) / 4 ^ (m + 1)
                     * (INR (fact (2 * m + 2)) / (INR (fact (m + 1)) * INR (fact (m + 1)))).
Proof.
unfold mean, M. replace (2 * m + 1 + 1)%nat with (2 * (m + 1))%nat by lia.
rewrite g_even, g_odd, pow_1.
pose proof sqrt_PI_pos. pose proof (INR_fact_neq_0 (m + 1)).
assert (4 ^ (m + 1) <> 0) by (apply pow_nonzero; lra).
field. repeat split; try assumption; lra.
Qed.

Lemma fact_factorial n : fact n = ssrnat.factorial n.
Proof. induction n as [|n IH]; [reflexivity|]. simpl fact. rewrite IH. reflexivity. Qed.

Lemma binom_INR n k : (k <= n)%nat ->
  INR (binom n k) = INR (fact n) / (INR (fact k) * INR (fact (n - k))).
Proof.
intros kn.
pose proof (@binomial.bin_fact n k (ssrbool.introT ssrnat.leP kn)) as H.
assert (H' : (binom n k * (fact k * fact (n - k)))%nat = fact n)
  by (rewrite !fact_factorial; exact H).
rewrite <- H', !mult_INR. field. split; apply INR_fact_neq_0.
Qed.

Lemma binom_small n k : (n < k)%nat -> binom n k = 0%nat.
Proof. intros nk. apply (@binomial.bin_small n k), (ssrbool.introT ssrnat.leP). lia. Qed.

Theorem mean_odd m :
  mean (2 * m + 1) = INR (2 * m + 1) / 4 ^ (m + 1) * INR (binom (2 * m + 2) (m + 1)).
Proof.
rewrite mean_odd_factorials, binom_INR by lia. do 5 f_equal. lia.
Qed.

(** * The same in double factorials *)

Fixpoint double_factorial (n : nat) : nat :=
  match n with
  | O => 1
  | S O => 1
  | S (S n' ) => n * double_factorial n'
  end.

Lemma double_factorial_SS n :
  double_factorial (S (S n)) = (S (S n) * double_factorial n)%nat.
Proof. reflexivity. Qed.

Lemma double_factorial_pos n : 0 < INR (double_factorial n).
Proof.
enough (both : 0 < INR (double_factorial n) /\ 0 < INR (double_factorial (S n))) by apply both.
induction n as [|n [here next]]; [split; simpl; lra|].
split; [exact next|]. rewrite double_factorial_SS, mult_INR.
apply Rmult_lt_0_compat; [apply lt_0_INR; lia|exact here].
Qed.

(* The step that both parities share: M (n + 2) 1 = (n + 2)/(n + 3) M n 1. *)
Lemma M_1_SS n : M (S (S n)) 1 = (INR n + 2) / (INR n + 3) * M n 1.
Proof.
unfold M. rewrite !pow_1. replace (S (S n) + 1)%nat with (S (S (n + 1))) by lia.
rewrite !g_SS. push_INR.
pose proof (pos_INR n). pose proof (g_pos (n + 1)). pose proof sqrt_PI_pos.
field. repeat split; lra.
Qed.

Lemma M_1_double_factorials n :
  M n 1 = INR (double_factorial n) / INR (double_factorial (S n))
          * (if Nat.even n then 2 / PI else 1).
Proof.
enough (both : forall k, (k = n \/ k = S n) -> M k 1 = INR (double_factorial k)
  / INR (double_factorial (S k)) * (if Nat.even k then 2 / PI else 1))
  by (apply both; left; reflexivity).
induction n as [|n IH]; intros k [-> | ->].
- unfold M. simpl. PI_as_square. field. lra.
- unfold M. simpl. pose proof sqrt_PI_pos. field. lra.
- apply IH. now right.
- rewrite M_1_SS, (IH n (or_introl eq_refl)), !double_factorial_SS.
  simpl Nat.even. push_INR.
  pose proof (pos_INR n). pose proof (double_factorial_pos (S n)).
  pose proof PI_RGT_0.
  destruct (Nat.even n); field; repeat split; lra.
Qed.

(** * Rational times a power of 1/PI *)

(* g at even places, and g / sqrt(PI) at odd ones *)
Fixpoint half_gamma (k : nat) : Q :=
  match k with
  | O => 1
  | S O => 1 # 2
  | S (S k' ) => (inject_Z (Z.of_nat k) * (1 # 2)) * half_gamma k'
  end.

Definition pi_exponent (n j : nat) : nat :=
  if Nat.even n then Nat.div2 (j + 1) else Nat.div2 j.

Definition M_rational (n j : nat) : Q := half_gamma n / half_gamma (n + j).

Lemma g_half_gamma k : g k = Q2R (half_gamma k) * sqrt PI ^ Nat.b2n (Nat.odd k).
Proof.
enough (both : g k = Q2R (half_gamma k) * sqrt PI ^ Nat.b2n (Nat.odd k)
  /\ g (S k) = Q2R (half_gamma (S k)) * sqrt PI ^ Nat.b2n (Nat.odd (S k))) by apply both.
induction k as [|k [here next]].
- split; unfold Q2R; simpl; field.
- split; [exact next|]. rewrite g_SS, here.
  change (half_gamma (S (S k)))
    with (inject_Z (Z.of_nat (S (S k))) * (1 # 2) * half_gamma k)%Q.
  change (Nat.odd (S (S k))) with (Nat.odd k).
  rewrite !Q2R_mult, Q2R_nat. push_INR.
  replace (Q2R (1 # 2)) with (/ 2) by (unfold Q2R; simpl; field). field.
Qed.

Lemma half_gamma_pos k : 0 < Q2R (half_gamma k).
Proof.
pose proof (g_pos k) as gk. rewrite g_half_gamma in gk.
pose proof (pow_lt (sqrt PI) (Nat.b2n (Nat.odd k)) sqrt_PI_pos) as s.
apply (Rmult_lt_reg_r _ _ _ s). lra.
Qed.

Lemma half_gamma_neq_0 k : ~ (half_gamma k == 0)%Q.
Proof.
intros zero. pose proof (half_gamma_pos k) as pos.
rewrite (Qeq_eqR _ _ zero) in pos. unfold Q2R in pos. simpl in pos. lra.
Qed.

Lemma M_rational_value n j :
  Q2R (M_rational n j) = Q2R (half_gamma n) / Q2R (half_gamma (n + j)).
Proof. apply Q2R_div, half_gamma_neq_0. Qed.

Lemma M_rational_pos n j : 0 < Q2R (M_rational n j).
Proof. rewrite M_rational_value. apply Rdiv_lt_0_compat; apply half_gamma_pos. Qed.

Lemma pi_exponent_twice n j :
  (j + Nat.b2n (Nat.odd (n + j)) = Nat.b2n (Nat.odd n) + 2 * pi_exponent n j)%nat.
Proof.
unfold pi_exponent. rewrite Nat.odd_add, <- (Nat.negb_odd n).
destruct (Nat.Even_or_Odd j) as [[i ->] | [i ->]].
- assert (even : Nat.odd (2 * i) = false) by (rewrite Nat.odd_mul; reflexivity).
  replace (2 * i + 1)%nat with (S (2 * i)) by lia. rewrite even.
  destruct (Nat.odd n); cbn [negb xorb Nat.b2n];
    rewrite ?Nat.div2_double, ?Nat.div2_succ_double; lia.
- assert (odd : Nat.odd (2 * i + 1) = true)
    by (rewrite Nat.odd_add, Nat.odd_mul; reflexivity).
  rewrite odd. replace (2 * i + 1 + 1)%nat with (2 * (S i))%nat by lia.
  replace (2 * i + 1)%nat with (S (2 * i)) by lia.
  destruct (Nat.odd n); cbn [negb xorb Nat.b2n];
    rewrite ?Nat.div2_double, ?Nat.div2_succ_double; lia.
Qed.

Theorem M_rational_times_power n j :
  M n j = Q2R (M_rational n j) * (/ PI) ^ pi_exponent n j.
Proof.
unfold M. rewrite (g_half_gamma n), (g_half_gamma (n + j)), M_rational_value.
pose proof (half_gamma_pos (n + j)).
assert (powers : sqrt PI ^ j * sqrt PI ^ Nat.b2n (Nat.odd (n + j))
  = sqrt PI ^ Nat.b2n (Nat.odd n) * PI ^ pi_exponent n j).
{ rewrite <- pow_add, pi_exponent_twice, pow_add, pow_mult.
  simpl (sqrt PI ^ 2). rewrite Rmult_1_r, sqrt_PI_sqr. reflexivity. }
pose proof PI_RGT_0. pose proof (pow_lt _ (Nat.b2n (Nat.odd n)) sqrt_PI_pos).
pose proof (pow_lt _ (pi_exponent n j) PI_RGT_0).
replace (sqrt PI ^ j * _) with (Q2R (half_gamma (n + j))
  * (sqrt PI ^ j * sqrt PI ^ Nat.b2n (Nat.odd (n + j)))) by ring.
rewrite powers, pow_inv. field. repeat split; lra.
Qed.
