(* What the scales of weights and biases do to the ball prior's law.

   Weights and biases multiplied together: nothing.  The weights alone: the j-th
   factorial moment is multiplied by the j-th power of the factor, as long as
   nothing is cut off; so a smaller ball has a smaller mean. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq binomial.
From Kinks Require Import HalfGamma Definitions Solids SolidMoments ThreeSolids Law.
From Kinks Require Import HeadlineProofs.
From Kinks Require Expectation.
Local Open Scope R_scope.

Lemma ball_scale_invariance n k T K : 0 < T -> counts_breaks n (-1) 1 K -> (k <= n)%N ->
  probability ball n T T (fun w b => K w b == k) (pmf n (M n) k).
Proof.
move=> T_pos counted le_kn; have le_lr : -1 <= 1 by lra.
have unclipped : T * Rmax (Rabs (-1)) (Rabs 1) <= T.
  by rewrite -[X in _ <= X]Rmult_1_r; have := unit_unclipped; nra.
apply: (probability_of_breaks ball_sliced n k T T (-1) 1) => // j.
by rewrite (_ : _ / _ = 1) ?pow1 ?moment_of_ball ?Rmult_1_l //; field; lra.
Qed.

Lemma ball_factorial_moment_scaled n j S T l r K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K ->
  expectation ball n S T (fun w b => INR 'C(K w b, j))
    (INR 'C(n, j) * (((r - l) * S / (2 * T)) ^ j * M n j)).
Proof.
move=> S_pos T_pos le_lr unclipped counted.
have := law_of_breaks ball_sliced n S T l r K (fun k => INR 'C(k, j))
  S_pos T_pos le_lr unclipped counted.
by rewrite sum_pmf_binomial moment_of_ball.
Qed.

Lemma ball_mean_weights S n K : 0 < S <= 1 -> counts_breaks n (-1) 1 K ->
  expectation ball n S 1 (fun w b => INR (K w b)) (S * mean n).
Proof.
move=> [S_pos S_le] counted; have le_lr : -1 <= 1 by lra.
have unclipped : S * Rmax (Rabs (-1)) (Rabs 1) <= 1 by have := unit_unclipped; nra.
have := law_of_breaks ball_sliced n S 1 (-1) 1 K INR S_pos Rlt_0_1 le_lr unclipped counted.
by apply: expectation_value; rewrite sum_pmf_mean moment_of_ball /mean pow_1; field.
Qed.

Lemma ball_weights_alone n S K d e : (0 < n)%N -> 0 < S < 1 -> counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR (K w b)) d ->
  expectation ball n S 1 (fun w b => INR (K w b)) e -> e = S * d /\ e < d.
Proof.
move=> n_pos [S_pos S_lt] counted mean_d mean_e.
have mean_of r f : 0 < r <= 1 -> expectation ball n r 1 (fun w b => INR (K w b)) f -> f = r * mean n.
  move=> r_in mean_f; apply: Expectation.expectation_unique mean_f (ball_mean_weights r n K r_in counted).
  - exact: ball_proper.
  - by lra.
  - exact: Rlt_0_1.
have mean_pos : 0 < mean n.
  by apply: Rmult_lt_0_compat (M_pos n 1); apply: lt_0_INR; apply/ltP.
have d_eq : d = 1 * mean n by apply: mean_of mean_d; lra.
have e_eq : e = S * mean n by apply: mean_of mean_e; lra.
have d_pos : 0 < (1 - S) * mean n by apply: Rmult_lt_0_compat; lra.
by rewrite d_eq e_eq; split; [ring | lra].
Qed.
