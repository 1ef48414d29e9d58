(* The first terms of the enveloping expansion of the mean.

   Write mean n = sqrt(2n/PI) * n/(n+1) * exp (excess n).  From n to n + 2 the
   excess shrinks by ln (1 + y) / 2 with y = 1/(n(n+2)), and its limit is 0.
   The same differences of 1/(4n), 1/(24 n^3) and 1/(20 n^5) are polynomials in
   y, and Taylor polynomials bound the logarithm.  Hence

     1/(4n) - 1/(24 n^3)  <  excess n  <  1/(4n) - 1/(24 n^3) + 1/(20 n^5). *)

From Coq Require Import Reals Lra Lia Arith.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma Forms MeanExpansion.
Local Open Scope R_scope.

(** * The logarithm *)

Lemma ln_lower y : 0 <= y -> y - y ^ 2 / 2 <= ln (1 + y).
Proof.
intros y0.
destruct (MVT_gen (fun t => ln (1 + t) - (t - t ^ 2 / 2)) 0 y
  (fun t => t ^ 2 / (1 + t))) as [c [[c0 cy] value]].
- intros t. rewrite Rmin_left by lra. intros [t0 _]. auto_derive; [lra|]. field. lra.
- intros t. rewrite Rmin_left by lra. intros [t0 _]. apply continuity_pt_filterlim.
  apply (ex_derive_continuous (fun t => ln (1 + t) - (t - t ^ 2 / 2))). auto_derive. lra.
- rewrite Rmin_left in c0 by lra. rewrite Rplus_0_r, ln_1 in value.
  assert (0 <= c ^ 2 / (1 + c) * (y - 0)); [|lra].
  apply Rmult_le_pos; [|lra]. apply Rmult_le_pos; [apply pow2_ge_0|].
  apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.

Lemma ln_upper y : 0 <= y -> ln (1 + y) <= y - y ^ 2 / 2 + y ^ 3 / 3.
Proof.
intros y0.
destruct (MVT_gen (fun t => t - t ^ 2 / 2 + t ^ 3 / 3 - ln (1 + t)) 0 y
  (fun t => t ^ 3 / (1 + t))) as [c [[c0 cy] value]].
- intros t. rewrite Rmin_left by lra. intros [t0 _]. auto_derive; [lra|]. field. lra.
- intros t. rewrite Rmin_left by lra. intros [t0 _]. apply continuity_pt_filterlim.
  apply (ex_derive_continuous (fun t => t - t ^ 2 / 2 + t ^ 3 / 3 - ln (1 + t))).
  auto_derive. lra.
- rewrite Rmin_left in c0 by lra. rewrite Rplus_0_r, ln_1 in value.
  assert (0 <= c ^ 3 / (1 + c) * (y - 0)); [|lra].
  apply Rmult_le_pos; [|lra]. apply Rmult_le_pos; [apply pow_le; lra|].
  apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.

(** * The excess *)

Definition excess (n : nat) : R := ln (h n * (INR n + 1) ^ 2 / INR n) / 2.

Lemma inside_pos n : (1 <= n)%nat -> 0 < h n * (INR n + 1) ^ 2 / INR n.
Proof.
intros n1. assert (0 < INR n) by (apply lt_0_INR; lia). pose proof (h_pos n).
apply Rdiv_lt_0_compat; [|assumption]. apply Rmult_lt_0_compat; [assumption|].
apply pow_lt. lra.
Qed.

Lemma excess_SS n : (1 <= n)%nat ->
  excess n - excess (S (S n)) = ln (1 + / (INR n * (INR n + 2))) / 2.
Proof.
intros n1. assert (0 < INR n) by (apply lt_0_INR; lia). pose proof (h_pos n).
unfold excess. rewrite h_SS. push_INR. set (x := INR n) in *. clearbody x.
assert (0 < h n * (x + 1) ^ 2 / x).
{ apply Rdiv_lt_0_compat; [|assumption]. apply Rmult_lt_0_compat; [assumption|apply pow_lt; lra]. }
assert (0 < / (x * (x + 2))) by (apply Rinv_0_lt_compat, Rmult_lt_0_compat; lra).
replace (h n * (x + 1) ^ 2 / x) with ((1 + / (x * (x + 2)))
  * (((x + 2) / (x + 3)) ^ 2 * h n * (x + 1 + 1 + 1) ^ 2 / (x + 1 + 1))) by (field; lra).
rewrite ln_mult; [field|lra|].
apply Rdiv_lt_0_compat; [|lra]. apply Rmult_lt_0_compat; [|apply pow_lt; lra].
apply Rmult_lt_0_compat; [|assumption]. apply pow_lt, Rdiv_lt_0_compat; lra.
Qed.

Lemma excess_limit : is_lim_seq excess 0.
Proof.
replace (Finite 0) with (Finite (ln 1 / 2)) by (rewrite ln_1; f_equal; field).
apply (is_lim_seq_div' (fun n => ln (h n * (INR n + 1) ^ 2 / INR n)) (fun _ => 2));
  [|apply is_lim_seq_const|lra].
apply (is_lim_seq_continuous ln).
{ apply continuity_pt_filterlim, (ex_derive_continuous ln). auto_derive. lra. }
apply (is_lim_seq_ext_loc (fun n => h n * (INR n + 1) * (1 + / INR n))).
{ exists 1%nat. intros n n1. assert (0 < INR n) by (apply lt_0_INR; lia). field. lra. }
replace (Finite 1) with (Finite (1 * (1 + 0))) by (f_equal; ring).
apply is_lim_seq_mult'.
- apply (h_limit (fun _ => 1)). intros. lra.
- apply is_lim_seq_plus'; [apply is_lim_seq_const|].
  apply (is_lim_seq_inv INR p_infty); [apply is_lim_seq_INR|discriminate].
Qed.

(** * Two and three terms *)

Definition two_terms (x : R) : R := 1 / (4 * x) - 1 / (24 * x ^ 3).
Definition three_terms (x : R) : R := two_terms x + 1 / (20 * x ^ 5).

Lemma two_terms_SS x (y := / (x * (x + 2))) : 0 < x ->
  two_terms x - two_terms (x + 2) = (y - y ^ 2 / 2) / 2 - y ^ 3 / 3.
Proof. intros x0. unfold two_terms, y. field. lra. Qed.

Lemma three_terms_SS x (y := / (x * (x + 2))) : 0 < x ->
  three_terms x - three_terms (x + 2)
  = (y - y ^ 2 / 2 + y ^ 3 / 3) / 2 + 2 * y ^ 4 + 8 / 5 * y ^ 5.
Proof. intros x0. unfold three_terms, two_terms, y. field. lra. Qed.

Lemma two_terms_limit : is_lim_seq (fun n => two_terms (INR n)) 0.
Proof. unfold two_terms. lim_of_inverse (fun t => t / 4 - t ^ 3 / 24). Qed.

Lemma three_terms_limit : is_lim_seq (fun n => three_terms (INR n)) 0.
Proof.
unfold three_terms, two_terms. lim_of_inverse (fun t => t / 4 - t ^ 3 / 24 + t ^ 5 / 20).
Qed.

(* A difference that grows from n to n + 2 and tends to 0 is negative. *)
Lemma below_zero (u v : nat -> R) n :
  (forall m, (1 <= m)%nat -> u m - u (S (S m)) < v m - v (S (S m))) ->
  is_lim_seq u 0 -> is_lim_seq v 0 -> (1 <= n)%nat -> u n < v n.
Proof.
intros step lim_u lim_v n1. destruct n as [|n]; [lia|].
enough (u (S n) - v (S n) < 0) by lra.
apply (below_limit (fun m => u (S m) - v (S m)) 0 n).
- intros m. pose proof (step (S m) ltac:(lia)). lra.
- apply (is_lim_seq_incr_1 (fun m => u m - v m)).
  replace (Finite 0) with (Finite (0 - 0)) by (f_equal; ring). now apply is_lim_seq_minus'.
Qed.

Theorem excess_between n : (1 <= n)%nat ->
  two_terms (INR n) < excess n < three_terms (INR n).
Proof.
assert (step_pos : forall m, (1 <= m)%nat -> 0 < / (INR m * (INR m + 2))).
{ intros m m1. assert (0 < INR m) by (apply lt_0_INR; lia).
  apply Rinv_0_lt_compat, Rmult_lt_0_compat; lra. }
assert (two : forall m, INR (S (S m)) = INR m + 2) by (intros m; push_INR; ring).
intros n1. split; revert n1.
- apply (below_zero (fun m => two_terms (INR m))); [|exact two_terms_limit|exact excess_limit].
  intros m m1. rewrite two, two_terms_SS, excess_SS by (assumption || apply lt_0_INR; lia).
  pose proof (step_pos m m1) as y0. set (y := / _) in *. clearbody y.
  pose proof (ln_lower y (Rlt_le _ _ y0)). pose proof (pow_lt y 3 y0). lra.
- apply (below_zero excess (fun m => three_terms (INR m)));
    [|exact excess_limit|exact three_terms_limit].
  intros m m1. rewrite two, three_terms_SS, excess_SS by (assumption || apply lt_0_INR; lia).
  pose proof (step_pos m m1) as y0. set (y := / _) in *. clearbody y.
  pose proof (ln_upper y (Rlt_le _ _ y0)).
  pose proof (pow_lt y 4 y0). pose proof (pow_lt y 5 y0). lra.
Qed.

(** * The mean *)

Lemma mean_excess n : (1 <= n)%nat ->
  mean n = sqrt (2 * INR n / PI) * (INR n / (INR n + 1)) * exp (excess n).
Proof.
intros n1. assert (0 < INR n) by (apply lt_0_INR; lia). pose proof PI_RGT_0.
pose proof (inside_pos n n1) as inside. pose proof (h_pos n).
assert (0 < INR n / (INR n + 1)) by (apply Rdiv_lt_0_compat; lra).
assert (0 < 2 * INR n / PI) by (apply Rdiv_lt_0_compat; lra).
assert (square : exp (excess n) * exp (excess n) = h n * (INR n + 1) ^ 2 / INR n).
{ rewrite <- exp_plus. unfold excess. replace (_ + _) with (ln (h n * (INR n + 1) ^ 2 / INR n))
    by field. now apply exp_ln. }
apply Rsqr_inj.
- apply Rmult_le_pos; [apply pos_INR|apply Rlt_le, M_pos].
- apply Rmult_le_pos; [|apply Rlt_le, exp_pos].
  apply Rmult_le_pos; [apply sqrt_pos|apply Rlt_le; assumption].
- unfold Rsqr. set (e := exp _) in *. clearbody e.
  replace (sqrt (2 * INR n / PI) * (INR n / (INR n + 1)) * e
    * (sqrt (2 * INR n / PI) * (INR n / (INR n + 1)) * e))
    with (sqrt (2 * INR n / PI) * sqrt (2 * INR n / PI) * (INR n / (INR n + 1)) ^ 2 * (e * e))
    by ring.
  rewrite sqrt_sqrt, square by lra. unfold mean, h. field. lra.
Qed.

Theorem mean_envelope n : (1 <= n)%nat ->
  let first := sqrt (2 * INR n / PI) * (INR n / (INR n + 1)) in
  first * exp (1 / (4 * INR n) - 1 / (24 * INR n ^ 3)) < mean n
    < first * exp (1 / (4 * INR n) - 1 / (24 * INR n ^ 3) + 1 / (20 * INR n ^ 5)).
Proof.
intros n1 first. assert (0 < INR n) by (apply lt_0_INR; lia). pose proof PI_RGT_0.
assert (0 < first).
{ apply Rmult_lt_0_compat; [apply sqrt_lt_R0|]; apply Rdiv_lt_0_compat; lra. }
rewrite (mean_excess n n1). fold first. pose proof (excess_between n n1) as [lower upper].
split; apply Rmult_lt_compat_l, exp_increasing; assumption.
Qed.
