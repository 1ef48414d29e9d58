(* Commutative rings, as the counting part of this library uses them.

   A commutative ring is here a type with Leibniz equality and the laws of the
   standard library's [ring_theory].  So the results hold in the integers, in
   polynomials and, with nothing to convert, in the standard library's reals:
   there [ofnat] is [INR] and [power] is [pow], by computation.  Sums are the
   mathcomp bigops, and [ring] proves identities. *)

From Coq Require Import Reals Ring.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop.
Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Record commutative_ring := CommutativeRing {
  carrier :> Type;
  zero : carrier;
  one : carrier;
  add : carrier -> carrier -> carrier;
  mul : carrier -> carrier -> carrier;
  sub : carrier -> carrier -> carrier;
  opp : carrier -> carrier;
  laws : ring_theory zero one add mul sub opp eq
}.

Arguments zero {c}.
Arguments one {c}.

Declare Scope comring_scope.
Delimit Scope comring_scope with C.
Bind Scope comring_scope with carrier.
Notation "0" := zero : comring_scope.
Notation "1" := one : comring_scope.
Notation "x + y" := (add x y) : comring_scope.
Notation "x * y" := (mul x y) : comring_scope.
Notation "x - y" := (sub x y) : comring_scope.
Notation "- x" := (opp x) : comring_scope.
Notation "\sum_ ( i <- s | P ) F" := (\big[(@add _)/zero]_(i <- s | P) F%C) : comring_scope.
Notation "\sum_ ( i <- s ) F" := (\big[(@add _)/zero]_(i <- s) F%C) : comring_scope.
Notation "\sum_ ( m <= i < n | P ) F" := (\big[(@add _)/zero]_(m <= i < n | P) F%C) : comring_scope.
Notation "\sum_ ( m <= i < n ) F" := (\big[(@add _)/zero]_(m <= i < n) F%C) : comring_scope.
Local Open Scope comring_scope.

Section Theory.

Variable A : commutative_ring.
Implicit Types x y z : A.

Add Ring A_ring : (laws A).

Lemma addA : associative (@add A).
Proof. by move=> x y z; ring. Qed.

Lemma addC : commutative (@add A).
Proof. by move=> x y; ring. Qed.

Lemma add0 : left_id zero (@add A).
Proof. by move=> x; ring. Qed.

Lemma addr0 : right_id zero (@add A).
Proof. by move=> x; ring. Qed.

Lemma mul_addl : left_distributive (@mul A) (@add A).
Proof. by move=> x y z; ring. Qed.

Lemma mul_addr : right_distributive (@mul A) (@add A).
Proof. by move=> x y z; ring. Qed.

Lemma mul0 : left_zero zero (@mul A).
Proof. by move=> x; ring. Qed.

Lemma mulr0 : right_zero zero (@mul A).
Proof. by move=> x; ring. Qed.

Canonical add_monoid := Monoid.Law addA add0 addr0.
Canonical add_comoid := Monoid.ComLaw addC.
Canonical mul_mulmonoid := Monoid.MulLaw mul0 mulr0.
Canonical add_addoid := Monoid.AddLaw mul_addl mul_addr.

(* The same recursions as the standard library's INR and pow. *)

Fixpoint ofnat (n : nat) : A :=
  match n with
  | O => 0
  | S O => 1
  | S n' => ofnat n' + 1
  end.

Fixpoint power x (n : nat) : A :=
  match n with
  | O => 1
  | S n' => x * power x n'
  end.

Lemma ofnatS n : ofnat n.+1 = ofnat n + 1.
Proof. by case: n => [|n] //=; ring. Qed.

Lemma ofnat_add m n : ofnat (m + n) = ofnat m + ofnat n.
Proof.
elim: m => [|m IH]; first by rewrite add0n /=; ring.
by rewrite addSn !ofnatS IH; ring.
Qed.

Lemma power_add x m n : power x (m + n) = power x m * power x n.
Proof.
elim: m => [|m IH]; first by rewrite add0n /=; ring.
by rewrite addSn /= IH; ring.
Qed.

Lemma power_sign_even n : power (- (1)) (n + n) = 1.
Proof. by elim: n => [|n IH] //; rewrite addSn addnS /= IH; ring. Qed.

(* Differences of three exponents in pairs: one sign is the product of the other two. *)
Lemma power_sign_cycle i j k :
  power (- (1)) (i + k) = power (- (1)) (i + j) * power (- (1)) (k + j).
Proof.
have := power_sign_even j; rewrite !power_add; set s := power _ => s_sq.
have -> : s i * s j * (s k * s j) = s i * s k * (s j * s j) by ring.
by rewrite s_sq; ring.
Qed.

Lemma sum_scale (I : Type) (s : seq I) (P : pred I) x (F : I -> A) :
  x * (\sum_(i <- s | P i) F i) = \sum_(i <- s | P i) x * F i.
Proof. exact: big_distrr. Qed.

Lemma sum_add (I : Type) (s : seq I) (P : pred I) (F G : I -> A) :
  \sum_(i <- s | P i) (F i + G i) = (\sum_(i <- s | P i) F i) + (\sum_(i <- s | P i) G i).
Proof. exact: big_split. Qed.

Lemma sum_opp (I : Type) (s : seq I) (P : pred I) (F : I -> A) :
  \sum_(i <- s | P i) (- F i) = - (\sum_(i <- s | P i) F i).
Proof.
apply: (big_rec2 (fun a b => a = - b)); first by ring.
by move=> i a b _ ->; ring.
Qed.

Lemma sum_zero (I : Type) (s : seq I) (P : pred I) (F : I -> A) :
  (forall i, P i -> F i = 0) -> \sum_(i <- s | P i) F i = 0.
Proof. by move=> F0; apply: big1. Qed.

Lemma sum_ofnat (I : Type) (s : seq I) (F : I -> nat) :
  \sum_(i <- s) ofnat (F i) = ofnat (\big[addn/0%N]_(i <- s) F i).
Proof.
elim: s => [|i s IH]; first by rewrite !big_nil.
by rewrite !big_cons IH ofnat_add.
Qed.

Lemma sum_const (I : Type) (s : seq I) x : \sum_(i <- s) x = ofnat (size s) * x.
Proof.
elim: s => [|i s IH]; first by rewrite big_nil /=; ring.
by rewrite big_cons IH -[size (i :: s)]/(size s).+1 ofnatS; ring.
Qed.

Lemma sum_delta (n k : nat) (F : nat -> A) :
  k <= n -> \sum_(0 <= i < n.+1) F i * (if i == k then 1 else 0) = F k.
Proof.
move=> le_kn; rewrite (bigD1_seq k) ?mem_index_iota ?ltnS ?iota_uniq //= eqxx.
rewrite sum_zero; first by ring.
by move=> i /negbTE ->; ring.
Qed.

End Theory.

(** * The real numbers *)

Definition real_ring : commutative_ring := CommutativeRing RTheory.

Lemma ofnat_INR n : @ofnat real_ring n = INR n.
Proof. reflexivity. Qed.

Lemma power_pow (x : R) n : @power real_ring x n = pow x n.
Proof. reflexivity. Qed.

Lemma sum_f_R0_big (F : nat -> R) n :
  sum_f_R0 F n = \big[Rplus/0%R]_(0 <= i < n.+1) F i.
Proof.
rewrite -[RHS]/(\big[@add real_ring/zero]_(0 <= i < n.+1) F i).
elim: n => [|n IH]; first by rewrite big_nat1.
by rewrite [in RHS]big_nat_recr //= IH.
Qed.
