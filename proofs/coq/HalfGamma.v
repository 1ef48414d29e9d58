(* The numbers Gamma(1 + k/2), without the Gamma function.

   g k stands for Gamma(1 + k/2): it is 1 at k = 0, sqrt(PI)/2 at k = 1, and
   Gamma(x + 1) = x Gamma(x) becomes g (k + 2) = (1 + k/2) g k.  In terms of g

     the volume of the unit ball of R^n   is   sqrt(PI)^n / g n,
     M n j = E|w_1 ... w_j| over that ball   is   g n / (sqrt(PI)^j g (n + j)),
     mean n, the expected number of kinks,   is   n M n 1. *)

From Coq Require Import Reals Lra Arith.
Local Open Scope R_scope.

Fixpoint g (k : nat) : R :=
  match k with
  | O => 1
  | S O => sqrt PI / 2
  | S (S k' ) => (1 + INR k' / 2) * g k'
  end.

Definition M (n j : nat) : R := g n / (sqrt PI ^ j * g (n + j)).

Definition mean (n : nat) : R := INR n * M n 1.

Lemma g_0 : g 0 = 1.
Proof. reflexivity. Qed.

Lemma g_1 : g 1 = sqrt PI / 2.
Proof. reflexivity. Qed.

Lemma g_SS k : g (S (S k)) = (1 + INR k / 2) * g k.
Proof. reflexivity. Qed.

Lemma sqrt_PI_pos : 0 < sqrt PI.
Proof. exact (sqrt_lt_R0 PI PI_RGT_0). Qed.

Lemma sqrt_PI_sqr : sqrt PI * sqrt PI = PI.
Proof. apply sqrt_sqrt, Rlt_le, PI_RGT_0. Qed.

Lemma g_pos k : 0 < g k.
Proof.
enough (both : 0 < g k /\ 0 < g (S k)) by apply both.
induction k as [|k [here next]].
- rewrite g_0, g_1. pose proof sqrt_PI_pos. lra.
- split; [exact next|]. rewrite g_SS. apply Rmult_lt_0_compat; [|exact here].
  pose proof (pos_INR k). lra.
Qed.

Lemma M_pos n j : 0 < M n j.
Proof.
apply Rdiv_lt_0_compat; [apply g_pos|].
apply Rmult_lt_0_compat; [apply pow_lt, sqrt_PI_pos|apply g_pos].
Qed.

Lemma M_0 n : M n 0 = 1.
Proof. unfold M. rewrite Nat.add_0_r. simpl. field. apply Rgt_not_eq, g_pos. Qed.
