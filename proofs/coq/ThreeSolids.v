(* The moments of the three solids, E|w_1 ... w_j| over the solid of radius 1:
     ball            g n / (sqrt(PI)^j g(n+j)),
     cross-polytope  n! / (n+j)!,
     cube            1 / 2^j,
   and their volumes: sqrt(PI)^n / g n, 2^n / n!, 2^n (times r^n at radius r). *)

From Coq Require Import Reals Lra Arith Lia.
From mathcomp Require Import ssreflect ssrfun ssrbool ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma Definitions SlicedIntegral Slices FlatSlices.
From Kinks Require Import Solids SolidMoments.
Local Open Scope R_scope.

Local Arguments g : simpl never.
Local Arguments INR : simpl never.

Local Definition neq0 x (x_pos : 0 < x) : x <> 0 := Rgt_not_eq x 0 x_pos.

Lemma two_pow_pos n : 0 < 2 ^ n.
Proof. by apply: pow_lt; lra. Qed.

(** * The ball *)

Definition ball_joint (n j : nat) : R := sqrt PI ^ n / (sqrt PI ^ j * g (n + j)).

Program Definition ball_sliced : sliced :=
  Sliced ball (fun m => sqrt PI * g m / g (S m)) (fun m => 2 / (INR m + 2)) ball_joint
    ball_proper (fun r m r_pos => ball_slice r r_pos m) (fun r m r_pos => ball_slice_abs r r_pos m)
    _ _ _ _.
Next Obligation. by rewrite /ball_joint add0n g_0 /=; field. Qed.
Next Obligation.
have sqrt_pos := sqrt_PI_pos; have pow_pos := pow_lt _ j sqrt_pos.
have g_nj := g_pos (n + j); have g_Snj := g_pos (S (n + j)).
rewrite /ball_joint (_ : (S n + j = S (n + j))%N) //=; field; lra.
Qed.
Next Obligation.
have sqrt_pos := sqrt_PI_pos; have pow_pos := pow_lt _ j sqrt_pos.
have g_nj := g_pos (n + j); have nj_pos := pos_INR (n + j).
rewrite /ball_joint (_ : (S n + S j = S (S (n + j)))%N) ?g_SS; last by rewrite -!plusE; lia.
by rewrite /=; field; lra.
Qed.
Next Obligation.
have sqrt_pos := sqrt_PI_pos; apply: Rdiv_lt_0_compat; first exact: pow_lt.
by apply: Rmult_lt_0_compat; [apply: pow_lt | apply: g_pos].
Qed.

Lemma moment_of_ball n j : moment_of ball_sliced n j = M n j.
Proof.
have sqrt_pos := sqrt_PI_pos; have pow_j := pow_lt _ j sqrt_pos; have pow_n := pow_lt _ n sqrt_pos.
rewrite /moment_of /= /ball_joint /M addn0 plusE /=.
by field; repeat split; apply: neq0 => //; apply: g_pos.
Qed.

Theorem ball_volume n r : 0 < r -> integral ball n r (fun _ => 1) (sqrt PI ^ n / g n * r ^ n).
Proof.
move=> r_pos; have := integral_volume ball_sliced n r r_pos.
by rewrite /= /ball_joint /= addn0 Rmult_1_l.
Qed.

(** * The cross-polytope *)

Definition cross_joint (n j : nat) : R := 2 ^ n / INR (Factorial.fact (n + j)).

Program Definition cross_sliced : sliced :=
  Sliced cross_polytope (fun m => 2 / (INR m + 1)) (fun m => 2 / ((INR m + 1) * (INR m + 2)))
    cross_joint cross_polytope_proper (fun r m r_pos => cross_slice r r_pos m)
    (fun r m r_pos => cross_slice_abs r r_pos m) _ _ _ _.
Next Obligation. by rewrite /cross_joint (_ : INR (Factorial.fact (0 + 0)) = 1) //=; field. Qed.
Next Obligation.
have fact_pos := INR_fact_lt_0 (n + j); have nj_pos := pos_INR (n + j).
rewrite /cross_joint (_ : (S n + j = S (n + j))%N) // fact_simpl mult_INR S_INR /=.
by field; lra.
Qed.
Next Obligation.
have fact_pos := INR_fact_lt_0 (n + j); have nj_pos := pos_INR (n + j).
rewrite /cross_joint (_ : (S n + S j = S (S (n + j)))%N); last by rewrite -!plusE; lia.
by rewrite 2!fact_simpl !mult_INR !S_INR /=; field; lra.
Qed.
Next Obligation.
by apply: Rdiv_lt_0_compat; [apply: two_pow_pos | apply: INR_fact_lt_0].
Qed.

Lemma moment_of_cross n j : moment_of cross_sliced n j
  = INR (Factorial.fact n) / INR (Factorial.fact (n + j)).
Proof.
have pow_n := two_pow_pos n; have fact_n := INR_fact_lt_0 n.
have fact_nj := INR_fact_lt_0 (n + j).
by rewrite /moment_of /= /cross_joint addn0 -plusE in fact_nj *; field; lra.
Qed.

(** * The cube *)

Definition cube_joint (n j : nat) : R := 2 ^ n / 2 ^ j.

Program Definition cube_sliced : sliced :=
  Sliced cube (fun _ => 2) (fun _ => 1) cube_joint
    cube_proper (fun r m _ => cube_slice r m) _ _ _ _ _.
Next Obligation. by rewrite Rmult_1_l; apply: cube_slice_abs. Qed.
Next Obligation. by rewrite /cube_joint /=; field. Qed.
Next Obligation. by have := two_pow_pos j; rewrite /cube_joint /= => ?; field; lra. Qed.
Next Obligation. by have := two_pow_pos j; rewrite /cube_joint /= => ?; field; lra. Qed.
Next Obligation. by apply: Rdiv_lt_0_compat; apply: two_pow_pos. Qed.

Lemma moment_of_cube n j : moment_of cube_sliced n j = (1 / 2) ^ j.
Proof.
have pow_n := two_pow_pos n; have pow_j := two_pow_pos j.
rewrite /moment_of /= /cube_joint /= /Rdiv Rmult_1_l pow_inv; field; lra.
Qed.
