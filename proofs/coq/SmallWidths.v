(* The law of the number of kinks under the ball prior, written out for the widths 1
   and 2: a check that the formulas are read as they should be. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import ssreflect ssrbool eqtype ssrnat binomial.
From Kinks Require Import HalfGamma Definitions.
Local Open Scope R_scope.

Lemma M_1_1 : M 1 1 = 1 / 2.
Proof.
have sqrt_pos := sqrt_PI_pos.
by rewrite /M /=; field; lra.
Qed.

Lemma M_2_1 : M 2 1 = 4 / (3 * PI).
Proof.
have sqrt_pos := sqrt_PI_pos; have PI_pos := PI_RGT_0.
transitivity (4 / (3 * (sqrt PI * sqrt PI))); last by rewrite sqrt_PI_sqr.
by rewrite /M /=; field; lra.
Qed.

Lemma M_2_2 : M 2 2 = 1 / (2 * PI).
Proof.
have sqrt_pos := sqrt_PI_pos; have PI_pos := PI_RGT_0.
transitivity (1 / (2 * (sqrt PI * sqrt PI))); last by rewrite sqrt_PI_sqr.
by rewrite /M /=; field; lra.
Qed.

Theorem law_width_1 : pmf 1 (M 1) 0 = 1 / 2 /\ pmf 1 (M 1) 1 = 1 / 2.
Proof.
rewrite /pmf; cbn [sum_f_R0]; rewrite !bin0 !bin1 !M_0 !M_1_1 /=.
by split; field.
Qed.

Theorem law_width_2 :
  pmf 2 (M 2) 0 = 1 - 13 / (6 * PI) /\ pmf 2 (M 2) 1 = 5 / (3 * PI)
  /\ pmf 2 (M 2) 2 = 1 / (2 * PI).
Proof.
have PI_pos := PI_RGT_0; rewrite /pmf; cbn [sum_f_R0].
rewrite !bin0 !bin1 !binn !M_0 !M_2_1 !M_2_2.
rewrite (bin_small (isT : 0 < 2)%N) (bin_small (isT : 1 < 2)%N) /=.
by repeat split; field; lra.
Qed.
