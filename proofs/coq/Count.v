(* Counting which of n neurons kink, over any commutative ring.

   A pattern says of each neuron whether it kinks.  If neuron i kinks with
   probability p_i, independently of the others, a pattern s has the weight
   prod_{i in s} p_i prod_{i not in s} (1 - p_i), and the number of kinks has the
   Poisson-binomial law: law p k is the sum of the weights of the patterns with k
   hits.  Proved here, for any p in any commutative ring:
   the weights of the patterns that contain T sum to prod_{i in T} p_i;
   the j-th factorial moment E C(K,j) is the elementary symmetric function e_j(p);
   total mass and mean; and the law out of the e_j by binomial inversion.
   No axiom is used. *)

From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop binomial.
From Kinks Require Import CommutativeRing Inversion.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope comring_scope.

(** * Patterns *)

Fixpoint patterns (n : nat) : seq (seq bool) :=
  if n is n'.+1 then map (cons true) (patterns n') ++ map (cons false) (patterns n')
  else [:: [::]].

Definition hits (s : seq bool) : nat := count id s.

Lemma size_pattern n s : s \in patterns n -> size s = n.
Proof.
elim: n s => [|n IH] s; first by rewrite inE => /eqP ->.
by rewrite mem_cat => /orP [] /mapP [t /IH size_t ->] /=; rewrite size_t.
Qed.

Lemma mem_patterns s : s \in patterns (size s).
Proof.
elim: s => [|b s IH] //; rewrite mem_cat.
by case: b; rewrite (map_f _ IH) ?orbT.
Qed.

Lemma patterns_uniq n : uniq (patterns n).
Proof.
have cons_inj (b : bool) : injective (cons b) by move=> s t [].
elim: n => [|n IH] //=; rewrite cat_uniq !(map_inj_uniq (@cons_inj _)) IH /= andbT.
by apply/hasPn => s /mapP [t _ ->]; apply/mapP => -[].
Qed.

Lemma hits_le s : hits s <= size s.
Proof. exact: count_size. Qed.

Lemma size_patterns_hits n j : size [seq s <- patterns n | hits s == j] = 'C(n, j).
Proof.
elim: n j => [|n IH] [|j] //=; rewrite filter_cat !filter_map size_cat !size_map.
  rewrite !bin0 -[in RHS](bin0 n) -IH (eq_filter (a2 := pred0)) ?filter_pred0 //.
rewrite binS -!IH addnC; congr (_ + _)%N.
Qed.

Section Count.

Variable A : commutative_ring.
Add Ring A_ring : (laws A).
Implicit Types (a : A) (p : seq A) (s t : seq bool) (j k : nat).

Local Notation "n %:A" := (@ofnat A n) (at level 2, format "n %:A").

Lemma sum_patternsS n (F : seq bool -> A) :
  \sum_(s <- patterns n.+1) F s
  = (\sum_(s <- patterns n) F (true :: s)) + (\sum_(s <- patterns n) F (false :: s)).
Proof. by rewrite big_cat !big_map. Qed.

Lemma sum_patternsS_cond n (P : pred (seq bool)) (F : seq bool -> A) :
  \sum_(s <- patterns n.+1 | P s) F s
  = (\sum_(s <- patterns n | P (true :: s)) F (true :: s))
    + (\sum_(s <- patterns n | P (false :: s)) F (false :: s)).
Proof. by rewrite big_cat !big_map. Qed.

Lemma sum_patterns0 (F : seq bool -> A) : \sum_(s <- patterns 0) F s = F [::].
Proof. by rewrite big_seq1. Qed.

Lemma sum_pattern_delta s (F : seq bool -> A) :
  \sum_(t <- patterns (size s)) (if t == s then 1 else 0) * F t = F s.
Proof.
rewrite (bigD1_seq s) ?mem_patterns ?patterns_uniq //= eqxx big1 => [|t /negbTE ->]; ring.
Qed.

(* the product of the p_i with i in s *)
Fixpoint monomial s p : A :=
  match s, p with
  | b :: s', a :: p' => (if b then a else 1) * monomial s' p'
  | _, _ => 1
  end.

(* the probability of the pattern s *)
Fixpoint weight s p : A :=
  match s, p with
  | b :: s', a :: p' => (if b then a else 1 - a) * weight s' p'
  | _, _ => 1
  end.

Definition law p k : A := \sum_(s <- patterns (size p) | hits s == k) weight s p.

Definition elementary p j : A := \sum_(s <- patterns (size p) | hits s == j) monomial s p.

(** * Patterns that contain a given one *)

Fixpoint contains s t : bool :=
  match s, t with
  | b :: s', c :: t' => (c ==> b) && contains s' t'
  | _, _ => true
  end.

Theorem superset_weights t p :
  size t = size p -> \sum_(s <- patterns (size p) | contains s t) weight s p = monomial t p.
Proof.
elim: t p => [|c t IH] [|a p] //=; first by rewrite big_mkcond big_seq1.
move=> [/IH <-]; rewrite (sum_patternsS_cond _ (fun s => contains s (c :: t))) /=.
case: c => /=; rewrite -!sum_scale; last by rewrite -mul_addl; congr (_ * _); ring.
by rewrite [X in _ + _ * X](big_pred0_eq) /=; ring.
Qed.

(** * The recursions of the elementary symmetric functions *)

Lemma elementary_nil j : elementary [::] j = if j is 0 then 1 else 0.
Proof. by rewrite /elementary /=; case: j => [|j]; rewrite big_mkcond big_seq1. Qed.

Lemma elementary_cons a p j :
  elementary (a :: p) j = (if j is j'.+1 then a * elementary p j' else 0) + elementary p j.
Proof.
rewrite /elementary [size _]/= (sum_patternsS_cond _ (fun s => hits s == j)) /=; congr (_ + _).
  by case: j => [|j]; [rewrite big_pred0 | rewrite -sum_scale].
by apply: eq_bigr => s _; ring.
Qed.

Lemma elementary_0 p : elementary p 0%N = 1.
Proof. by elim: p => [|a p IH]; rewrite ?elementary_nil // elementary_cons IH; ring. Qed.

Lemma elementary_1 p : elementary p 1%N = \sum_(a <- p) a.
Proof.
elim: p => [|a p IH]; first by rewrite big_nil elementary_nil.
by rewrite big_cons elementary_cons elementary_0 IH; ring.
Qed.

(** * Moments *)

(* The expectation of any function of the pattern splits on the first neuron. *)
Lemma expectation_cons a p (F : seq bool -> A) :
  \sum_(s <- patterns (size p).+1) F s * weight s (a :: p)
  = a * (\sum_(s <- patterns (size p)) F (true :: s) * weight s p)
    + (1 - a) * (\sum_(s <- patterns (size p)) F (false :: s) * weight s p).
Proof.
by rewrite sum_patternsS !sum_scale; congr (_ + _); apply: eq_bigr => s _ /=; ring.
Qed.

Lemma pattern_moment p j :
  \sum_(s <- patterns (size p)) 'C(hits s, j)%:A * weight s p = elementary p j.
Proof.
elim: p j => [|a p IH] j.
  by rewrite sum_patterns0 bin0n elementary_nil; case: j => [|j] /=; ring.
rewrite [size _]/= expectation_cons elementary_cons; case: j => [|j].
  rewrite [X in a * X](_ : _ = elementary p 0%N) ?[X in (1 - a) * X](_ : _ = elementary p 0%N).
  - by ring.
  - by rewrite -IH; apply: eq_bigr => s _; rewrite !bin0.
  - by rewrite -IH; apply: eq_bigr => s _; rewrite !bin0.
rewrite [X in a * X](_ : _ = elementary p j.+1 + elementary p j)
  ?[X in (1 - a) * X](_ : _ = elementary p j.+1).
- by ring.
- by rewrite -IH.
rewrite -!IH -sum_add; apply: eq_bigr => s _.
by rewrite -[hits (true :: s)]/(hits s).+1 binS ofnat_add; ring.
Qed.

(* A function of the number of hits is averaged with the law. *)
Theorem law_expectation n p (phi : nat -> A) : size p <= n ->
  \sum_(0 <= k < n.+1) phi k * law p k
  = \sum_(s <- patterns (size p)) phi (hits s) * weight s p.
Proof.
move=> le_pn.
have -> : \sum_(0 <= k < n.+1) phi k * law p k
  = \sum_(0 <= k < n.+1) \sum_(s <- patterns (size p))
      phi k * (weight s p * (if k == hits s then 1 else 0)).
  apply: eq_bigr => k _; rewrite /law big_mkcond sum_scale; apply: eq_bigr => s _.
  by rewrite eq_sym; case: eqP => _; ring.
rewrite exchange_big /= big_seq [RHS]big_seq; apply: eq_bigr => s /size_pattern size_s.
have le_hn : hits s <= n by rewrite (leq_trans (hits_le s)) ?size_s.
rewrite -(sum_delta (fun k => phi k * weight s p) le_hn).
by apply: eq_bigr => k _; ring.
Qed.

Lemma sum_weights p : \sum_(s <- patterns (size p)) weight s p = 1.
Proof.
rewrite -(elementary_0 p) -pattern_moment; apply: eq_bigr => s _; rewrite bin0 /=; ring.
Qed.

Corollary law_total p n : size p <= n -> \sum_(0 <= k < n.+1) law p k = 1.
Proof.
move=> le_pn; rewrite -[RHS](sum_weights p).
transitivity (\sum_(0 <= k < n.+1) 1 * law p k); first by apply: eq_bigr => k _; ring.
by rewrite (law_expectation (fun=> 1)) //; apply: eq_bigr => s _; ring.
Qed.

Corollary law_moment p n j : size p <= n -> moment n (law p) j = elementary p j.
Proof.
by move=> le_pn; rewrite -pattern_moment -(law_expectation (fun k => 'C(k, j)%:A) le_pn).
Qed.

Corollary law_mean p n : size p <= n ->
  \sum_(0 <= k < n.+1) k%:A * law p k = \sum_(a <- p) a.
Proof.
move=> le_pn; rewrite -elementary_1 -(law_moment 1%N le_pn) /moment.
by apply: eq_bigr => k _; rewrite bin1.
Qed.

Theorem law_from_elementary p n k : size p <= n -> k <= n -> law p k = inverted n (elementary p) k.
Proof.
move=> le_pn le_kn; rewrite (inversion (law p) le_kn) /inverted.
by apply: eq_bigr => j _; rewrite law_moment.
Qed.

End Count.
