(* The law of a count whose neurons share their randomness.

   Let n neurons kink independently once a point o is given, neuron i with
   probability w_i(o), and let E integrate over o.  All that is used of E is that
   it is linear; E f v reads "f is integrable and its integral is v", so an
   integral that does not exist everywhere is welcome.  Suppose that the integral
   of prod_{i in T} w_i depends on the size of T alone, say m_|T|.  Then
     - the integral of prod (a_i + c_i w_i) is that of prod (a_i + c_i X) with
       every power X^j read as m_j;
     - a pattern with k of n hits has sum_i (-1)^i C(n-k,i) m_{k+i};
     - the factorial moments of the count are C(n,j) m_j;
     - its law is sum_j (-1)^(j-k) C(j,k) C(n,j) m_j.
   Over any commutative ring, and no axiom is used. *)

From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop binomial.
From Kinks Require Import CommutativeRing Inversion Count.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.
Local Open Scope comring_scope.

(* D holds the points that matter: functions equal on D have the same integral. *)
Record linear_relation (A : commutative_ring) (O : Type) (D : O -> Prop)
    (E : (O -> A) -> A -> Prop) : Prop := LinearRelation {
  relation_ext : forall f g v, (forall o, D o -> f o = g o) -> E f v -> E g v;
  relation_zero : E (fun=> 0) 0;
  relation_add : forall f g u v, E f u -> E g v -> E (fun o => f o + g o) (u + v);
  relation_scale : forall c f v, E f v -> E (fun o => c * f o) (c * v)
}.

Section Functional.

Variables (A : commutative_ring) (O : Type) (D : O -> Prop) (E : (O -> A) -> A -> Prop).
Hypothesis E_linear : linear_relation D E.
Add Ring A_ring : (laws A).

Local Notation "n %:A" := (@ofnat A n) (at level 2, format "n %:A").
Local Notation sign j := (power (@opp A 1) j).

Lemma relation_sum (I : eqType) (s : seq I) (P : pred I) (F : I -> O -> A) (v : I -> A) :
  (forall i, i \in s -> P i -> E (F i) (v i)) ->
  E (fun o => \sum_(i <- s | P i) F i o) (\sum_(i <- s | P i) v i).
Proof.
elim: s => [|i s IH] EF.
  rewrite big_nil; apply: (relation_ext E_linear) (relation_zero E_linear) => o _.
  by rewrite big_nil.
have {IH} Es : E (fun o => \sum_(i <- s | P i) F i o) (\sum_(i <- s | P i) v i).
  by apply: IH => k ks; apply: EF; rewrite inE ks orbT.
rewrite big_cons; case Pi: (P i); last first.
  by apply: (relation_ext E_linear) Es => o _; rewrite big_cons Pi.
apply: (relation_ext E_linear (f := fun o => F i o + \sum_(i <- s | P i) F i o)).
  by move=> o _; rewrite big_cons Pi.
by apply: (relation_add E_linear) => //; apply: EF; rewrite ?mem_head.
Qed.

(** * Products of affine factors *)

Implicit Types (ac : seq (A * A)) (m : nat -> A).

(* prod (a_i + c_i l_i) *)
Fixpoint affine_product ac (l : seq A) : A :=
  match ac, l with
  | (a, c) :: ac', x :: l' => (a + c * x) * affine_product ac' l'
  | _, _ => 1
  end.

(* the coefficient of prod_{i in t} l_i in it *)
Fixpoint coefficient ac (t : seq bool) : A :=
  match ac, t with
  | (a, c) :: ac', b :: t' => (if b then c else a) * coefficient ac' t'
  | _, _ => 1
  end.

(* prod (a_i + c_i X) with m j in place of X^j *)
Fixpoint umbral ac m : A :=
  if ac is (a, c) :: ac' then a * umbral ac' m + c * umbral ac' (fun j => m j.+1)
  else m 0%N.

Lemma affine_product_expand ac l : size ac = size l ->
  affine_product ac l = \sum_(t <- patterns (size l)) coefficient ac t * monomial t l.
Proof.
elim: ac l => [|[a c] ac IH] [|x l] //.
  by move=> _; rewrite [size _]/= sum_patterns0 /=; ring.
move=> [size_ac]; rewrite [size _]/= sum_patternsS [LHS]/= IH // sum_scale -sum_add.
by apply: eq_bigr => t _ /=; ring.
Qed.

Lemma umbral_expand ac m :
  umbral ac m = \sum_(t <- patterns (size ac)) coefficient ac t * m (hits t).
Proof.
elim: ac m => [|[a c] ac IH] m; first by rewrite [size _]/= sum_patterns0 /=; ring.
rewrite [size _]/= sum_patternsS [LHS]/= !IH !sum_scale -!sum_add.
by apply: eq_bigr => t _ /=; rewrite add0n add1n; ring.
Qed.

Lemma umbral_ext ac m m' : (forall j, m j = m' j) -> umbral ac m = umbral ac m'.
Proof.
elim: ac m m' => [|[a c] ac IH] m m' mm' /=; first exact: mm'.
by rewrite (IH m m') // (IH (fun j => m j.+1) (fun j => m' j.+1)).
Qed.

(* a difference sum_i (-1)^i C(a,i) m_{k+i} *)
Definition difference m (a k : nat) : A :=
  \sum_(0 <= i < a.+1) sign i * 'C(a, i)%:A * m (k + i)%N.

Lemma differenceS m a k : difference m a.+1 k = difference m a k - difference m a k.+1.
Proof.
rewrite /difference big_nat_recl // bin0.
rewrite [X in X - _]big_nat_recl // bin0.
under eq_bigr => i _ do rewrite binS ofnat_add.
have -> : \sum_(0 <= i < a.+1) sign i.+1 * ('C(a, i.+1)%:A + 'C(a, i)%:A) * m (k + i.+1)%N
  = \sum_(0 <= i < a.+1) sign i.+1 * 'C(a, i.+1)%:A * m (k + i.+1)%N
    - \sum_(0 <= i < a.+1) sign i * 'C(a, i)%:A * m (k.+1 + i)%N.
  transitivity (\sum_(0 <= i < a.+1) (sign i.+1 * 'C(a, i.+1)%:A * m (k + i.+1)%N
      + - (sign i * 'C(a, i)%:A * m (k.+1 + i)%N))).
    by apply: eq_bigr => i _; rewrite addSnnS /=; ring.
  by rewrite sum_add sum_opp; ring.
by rewrite [X in X - _]big_nat_recr //= bin_small //=; ring.
Qed.

(* X for a hit, 1 - X for a miss *)
Definition pattern_factors (s : seq bool) : seq (A * A) :=
  [seq if b then (0, 1) else (1, - (1)) | b <- s].

Lemma weight_affine s l : weight s l = affine_product (pattern_factors s) l.
Proof. by elim: s l => [|[] s IH] [|x l] //=; rewrite IH; ring. Qed.

Lemma umbral_pattern s m :
  umbral (pattern_factors s) m = difference m (size s - hits s) (hits s).
Proof.
elim: s m => [|b s IH] m.
  by rewrite -[RHS]/(difference m 0 0) /difference big_nat1 addn0 /=; ring.
rewrite /= !IH; have -> : difference (fun j => m j.+1) (size s - hits s) (hits s)
  = difference m (size s - hits s) (hits s).+1 by [].
case: b; rewrite ?add1n ?add0n ?subSS; first by ring.
by rewrite subSn ?hits_le // differenceS; ring.
Qed.

(** * Moments that depend on the number of factors alone *)

Variables (n : nat) (w : O -> seq A) (m : nat -> A).
Hypothesis size_w : forall o, D o -> size (w o) = n.
Hypothesis E_monomial : forall t, size t = n -> E (fun o => monomial t (w o)) (m (hits t)).

Theorem integral_affine_product ac : size ac = n ->
  E (fun o => affine_product ac (w o)) (umbral ac m).
Proof.
move=> size_ac; rewrite umbral_expand size_ac.
apply: (relation_ext E_linear (f := fun o =>
  \sum_(t <- patterns n) coefficient ac t * monomial t (w o))) => [o /size_w size_wo|].
  by rewrite affine_product_expand size_wo.
apply: relation_sum => t /size_pattern size_t _.
by apply: (relation_scale E_linear); apply: E_monomial.
Qed.

(* the probability of one pattern with k hits *)
Definition pattern_law (k : nat) : A := difference m (n - k) k.

Theorem integral_weight s : size s = n ->
  E (fun o => weight s (w o)) (pattern_law (hits s)).
Proof.
move=> size_s; rewrite /pattern_law -size_s -umbral_pattern.
apply: (relation_ext E_linear (f := fun o => affine_product (pattern_factors s) (w o))).
  by move=> o _; rewrite weight_affine.
by apply: integral_affine_product; rewrite size_map.
Qed.

(* the expectation of any function of the pattern *)
Theorem integral_expectation (F : seq bool -> A) :
  E (fun o => \sum_(s <- patterns n) F s * weight s (w o))
    (\sum_(s <- patterns n) F s * pattern_law (hits s)).
Proof.
apply: relation_sum => s /size_pattern size_s _.
by apply: (relation_scale E_linear); apply: integral_weight.
Qed.

Theorem integral_elementary j : E (fun o => elementary (w o) j) ('C(n, j)%:A * m j).
Proof.
have -> : 'C(n, j)%:A * m j = \sum_(t <- patterns n | hits t == j) m (hits t).
  rewrite -size_patterns_hits -sum_const big_filter.
  by apply: eq_bigr => t /eqP ->.
apply: (relation_ext E_linear
  (f := fun o => \sum_(t <- patterns n | hits t == j) monomial t (w o))) => [o /size_w size_wo|].
  by rewrite /elementary size_wo.
by apply: relation_sum => t /size_pattern size_t _; apply: E_monomial.
Qed.

(* the probability of k hits *)
Definition count_law (k : nat) : A := inverted n (fun j => 'C(n, j)%:A * m j) k.

Theorem integral_law k : k <= n -> E (fun o => law (w o) k) (count_law k).
Proof.
move=> le_kn.
apply: (relation_ext E_linear (f := fun o => inverted n (elementary (w o)) k)).
  move=> o /size_w size_wo.
  by rewrite (law_from_elementary (n := n)) ?size_wo.
apply: relation_sum => j _ _.
by apply: (relation_scale E_linear); apply: integral_elementary.
Qed.

(* the expectation of any function of the count *)
Theorem integral_count_expectation (phi : nat -> A) :
  E (fun o => \sum_(s <- patterns n) phi (hits s) * weight s (w o))
    (\sum_(0 <= k < n.+1) phi k * count_law k).
Proof.
apply: (relation_ext E_linear
  (f := fun o => \sum_(0 <= k < n.+1) phi k * law (w o) k)) => [o /size_w size_wo|].
  by rewrite law_expectation size_wo.
apply: relation_sum => k; rewrite mem_index_iota ltnS => /andP [_ le_kn] _.
by apply: (relation_scale E_linear); apply: integral_law.
Qed.

(* the law's moments, without an integral *)
Theorem count_law_moment j : j <= n -> moment n count_law j = 'C(n, j)%:A * m j.
Proof. by move=> le_jn; rewrite (inversion_converse (fun j => 'C(n, j)%:A * m j) le_jn). Qed.

End Functional.

(* A total linear functional is a case of this. *)
Corollary functional_law (A : commutative_ring) (O : Type) (E : (O -> A) -> A)
    (n : nat) (w : O -> seq A) (m : nat -> A) (k : nat) :
  (forall f g, (forall o, f o = g o) -> E f = E g) ->
  (forall f g, E (fun o => f o + g o) = E f + E g) ->
  (forall c f, E (fun o => c * f o) = c * E f) ->
  (forall o, size (w o) = n) ->
  (forall t, size t = n -> E (fun o => monomial t (w o)) = m (hits t)) ->
  k <= n -> E (fun o => law (w o) k) = count_law n m k.
Proof.
move=> E_ext E_add E_scale size_w E_monomial le_kn.
have E0 : E (fun=> 0) = 0.
  transitivity (E (fun=> 0 * 0)); first by apply: E_ext => o; rewrite mul0.
  by rewrite E_scale mul0.
have E_linear : linear_relation (fun=> True) (fun f v => E f = v).
  split=> //.
  - by move=> f g v fg <-; apply: E_ext => o; rewrite fg.
  - by move=> f g u v <- <-.
  - by move=> c f v <-.
exact: (integral_law E_linear (fun o _ => size_w o) E_monomial le_kn).
Qed.
