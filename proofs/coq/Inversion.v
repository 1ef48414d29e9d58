(* Binomial inversion over any commutative ring.

   For sequences p and m and a bound n, the moments m_j = sum_k C(k,j) p_k for
   j <= n determine p, and p determines them: they hold exactly if
   p_k = sum_j (-1)^(j-k) C(j,k) m_j for k <= n.  Read with p_k = P(K = k) and
   m_j = E C(K,j), the factorial moments of a count that is at most n give its
   law.  Total mass, mean and second factorial moment are the cases j = 0, 1, 2.
   No axiom is used. *)

From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop binomial.
From Kinks Require Import CommutativeRing.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope comring_scope.

Section Inversion.

Variable A : commutative_ring.
Add Ring A_ring : (laws A).

Local Notation "n %:A" := (@ofnat A n) (at level 2, format "n %:A").
Local Notation sign j := (power (@opp A 1) j).

(* p_k out of the moments m *)
Definition inverted (n : nat) (m : nat -> A) (k : nat) : A :=
  \sum_(0 <= j < n.+1) sign (j - k) * 'C(j, k)%:A * m j.

(* m_j out of the law p *)
Definition moment (n : nat) (p : nat -> A) (j : nat) : A :=
  \sum_(0 <= k < n.+1) 'C(k, j)%:A * p k.

(* Where C(j,k) is not 0 the truncated j - k has the parity of j + k. *)
Lemma sign_sub_binomial j k : sign (j - k) * 'C(j, k)%:A = sign (j + k) * 'C(j, k)%:A.
Proof.
case: (leqP k j) => [le_kj | lt_jk]; last by rewrite bin_small //= !mulr0.
congr (_ * _); rewrite -{2}(subnK le_kj) -addnA power_add power_sign_even; ring.
Qed.

Definition signed_sum (N i k : nat) : A :=
  \sum_(0 <= j < N) sign (j + k) * 'C(i, j)%:A * 'C(j, k)%:A.

(* Pascal's rule, once for C(i,j) and once for C(j,k). *)
Lemma signed_sum_step N i k :
  i < N -> signed_sum N.+1 i.+1 k = if k is k'.+1 then signed_sum N i k' else 0.
Proof.
move=> lt_iN; rewrite /signed_sum big_nat_recl // bin0.
under eq_bigr => j _ do rewrite binS ofnat_add addSn /=.
set F := BIG_F.
have -> : \sum_(0 <= j < N) F j
  = \sum_(0 <= j < N) (- (sign (j + k) * 'C(i, j.+1)%:A * 'C(j.+1, k)%:A))
    + \sum_(0 <= j < N) (- (sign (j + k) * 'C(i, j)%:A * 'C(j.+1, k)%:A)).
  rewrite -sum_add; apply: eq_bigr => j _; rewrite /F; ring.
have upper : \sum_(0 <= j < N) (- (sign (j + k) * 'C(i, j.+1)%:A * 'C(j.+1, k)%:A))
  = signed_sum N i k - sign k * 'C(0, k)%:A.
  rewrite /signed_sum -[in RHS](ltn_predK lt_iN) big_nat_recl // bin0 add0n.
  rewrite -{1}(ltn_predK lt_iN) big_nat_recr //= (ltn_predK lt_iN).
  rewrite [in 'C(i, _)]bin_small //.
  have -> : \sum_(0 <= j < N.-1) (- (sign (j + k) * 'C(i, j.+1)%:A * 'C(j.+1, k)%:A))
    = \sum_(0 <= j < N.-1) sign (j.+1 + k) * 'C(i, j.+1)%:A * 'C(j.+1, k)%:A.
    by apply: eq_bigr => j _; rewrite addSn /=; ring.
  by rewrite /=; ring.
rewrite upper; case: k => [|k] in F upper *.
  rewrite [X in _ + (_ + X)](_ : _ = - signed_sum N i 0) ?bin0 ?add0n /=; first by ring.
  rewrite -sum_opp; apply: eq_bigr => j _; by rewrite !bin0.
rewrite [X in _ + (_ + X)](_ : _ = - signed_sum N i k.+1 + signed_sum N i k).
  by rewrite -/(signed_sum N i k) add0n bin0n /=; ring.
rewrite -sum_opp -sum_add; apply: eq_bigr => j _.
rewrite binS ofnat_add addnS /=; ring.
Qed.

Lemma signed_sum_delta N i k : i < N -> signed_sum N i k = if i == k then 1 else 0.
Proof.
elim: i N k => [|i IH] [|N] k //.
  move=> _; rewrite /signed_sum big_nat_recl // sum_zero ?addr0; last first.
    by move=> j _; rewrite bin0n /=; ring.
  by rewrite bin0 bin0n add0n; case: k => [|k] /=; ring.
rewrite ltnS => lt_iN; rewrite signed_sum_step //.
by case: k => [|k] //; rewrite IH.
Qed.

(** * The two directions *)

Theorem inversion n (p : nat -> A) k : k <= n -> p k = inverted n (moment n p) k.
Proof.
move=> le_kn; rewrite /inverted /moment.
under eq_bigr => j _ do rewrite sign_sub_binomial sum_scale.
rewrite exchange_big_nat /= -[LHS](sum_delta _ le_kn).
rewrite big_nat [RHS]big_nat; apply: eq_bigr => i /andP [_ lt_in].
rewrite -(signed_sum_delta k lt_in) /signed_sum sum_scale; apply: eq_bigr => j _; ring.
Qed.

Theorem inversion_converse n (m : nat -> A) j : j <= n -> m j = moment n (inverted n m) j.
Proof.
move=> le_jn; rewrite /inverted /moment.
under eq_bigr => k _ do rewrite sum_scale.
rewrite exchange_big_nat /= -[LHS](sum_delta _ le_jn).
rewrite big_nat [RHS]big_nat; apply: eq_bigr => i /andP [_ lt_in].
have -> : m i * (if i == j then 1 else 0) = m i * (sign (i + j) * signed_sum n.+1 i j).
  by rewrite signed_sum_delta //; case: eqP => [->|_]; rewrite ?power_sign_even; ring.
rewrite /signed_sum !sum_scale; apply: eq_bigr => k _.
rewrite sign_sub_binomial (power_sign_cycle _ i j k); ring.
Qed.

End Inversion.
