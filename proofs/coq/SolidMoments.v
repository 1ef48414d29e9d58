(* The integral of prod_{i in T} |w_i| over a solid, for every dimension n and every
   set T of neurons, slice by slice.

   For a solid whose slice integrals are int s^m = A m r^(m+1) and
   int |t| s^m = B m r^(m+2), it is J n |T| r^(n+|T|), where J 0 0 = 1,
   J (n+1) j = A (n+j) J n j and J (n+1) (j+1) = B (n+j) J n j.  Hence the average
   of prod_{i in T} |w_i| is (J n |T| / J n 0) r^|T|; and since T enters by its size
   alone, so does the average of any product of factors a_i + c_i |w_i|. *)

From Coq Require Import Reals Lra List Arith Lia.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma CommutativeRing Count Functional Definitions.
From Kinks Require Import SlicedIntegral Slices FlatSlices Solids.
Local Open Scope R_scope.

(* A family of solids with its slice integrals and its moments. *)
Record sliced := Sliced {
  section : solid;
  whole : nat -> R;          (* A *)
  weighted : nat -> R;       (* B *)
  joint : nat -> nat -> R;   (* J *)
  is_proper : proper section;
  slice_whole : forall r m, 0 < r ->
    is_RInt (fun t => section r t ^ m) (- r) r (whole m * r ^ (m + 1));
  slice_weighted : forall r m, 0 < r ->
    is_RInt (fun t => Rabs t * section r t ^ m) (- r) r (weighted m * r ^ (m + 2));
  joint_0 : joint 0 0 = 1;
  joint_whole : forall n j, (j <= n)%N -> joint (S n) j = whole (n + j) * joint n j;
  joint_weighted : forall n j, (j <= n)%N -> joint (S n) (S j) = weighted (n + j) * joint n j;
  joint_pos : forall n j, 0 < joint n j
}.

Section Moments.

Variable B : sliced.

Theorem integral_monomial (s : seq bool) r : 0 < r ->
  integral (section B) (size s) r (fun w => @monomial real_ring s (map Rabs w))
    (joint B (size s) (hits s) * r ^ (size s + hits s)).
Proof.
elim: s r => [|b s IH] r r_pos; first by rewrite /= joint_0; ring.
set n := size s; set j := hits s; have le_jn : (j <= n)%N by apply: hits_le.
rewrite -[size _]/n.+1 -[hits _]/(b + j)%N.
exists (fun t => (if b then Rabs t else 1) * (joint B n j * section B r t ^ (n + j))), nil.
split=> [t t_in _|].
  by apply: integral_scale; apply: IH; apply: (section_pos _ (is_proper B)).
case: b; rewrite ?add1n ?add0n.
  rewrite joint_weighted // (_ : (n.+1 + j.+1)%N = (n + j + 2)%N); last first.
    by rewrite -!plusE; lia.
  apply: (is_RInt_ext (fun t => joint B n j * (Rabs t * section B r t ^ (n + j)))) => [t _|].
    by rewrite /=; ring.
  apply: is_RInt_value (is_RInt_scal _ _ _ (joint B n j) _ (slice_weighted B r (n + j) r_pos)).
  by rewrite /scal /= /mult /=; ring.
rewrite joint_whole // (_ : (n.+1 + j)%N = (n + j + 1)%N); last by rewrite -!plusE; lia.
apply: (is_RInt_ext (fun t => joint B n j * (section B r t ^ (n + j)))) => [t _|].
  by rewrite /=; ring.
apply: is_RInt_value (is_RInt_scal _ _ _ (joint B n j) _ (slice_whole B r (n + j) r_pos)).
by rewrite /scal /= /mult /=; ring.
Qed.

(** * Volume and averages *)

Lemma monomial_nseq n (w : list R) : @monomial real_ring (nseq n false) w = 1.
Proof. by elim: n w => [|n IH] [|x w] //=; rewrite IH Rmult_1_r. Qed.

Theorem integral_volume n r : 0 < r ->
  integral (section B) n r (fun _ => 1) (joint B n 0 * r ^ n).
Proof.
move=> r_pos; have := integral_monomial (nseq n false) r r_pos.
rewrite size_nseq (_ : hits (nseq n false) = 0%N) ?addn0; last by elim: n => [|n IH].
by apply: integral_ext (is_proper B) _ _ _ _ _ r_pos _ => w _ _; apply: monomial_nseq.
Qed.

Lemma volume_pos n r : 0 < r -> 0 < joint B n 0 * r ^ n.
Proof. by move=> r_pos; apply: Rmult_lt_0_compat; [apply: joint_pos | apply: pow_lt]. Qed.

(* the average of |w_1 ... w_j| over the solid of radius 1 *)
Definition moment_of (n j : nat) : R := joint B n j / joint B n 0.

Theorem average_monomial (s : seq bool) r : 0 < r ->
  average (section B) (size s) r (fun w => @monomial real_ring s (map Rabs w))
    (moment_of (size s) (hits s) * r ^ hits s).
Proof.
move=> r_pos; have J_pos := joint_pos B (size s) 0; have r_pow := pow_lt r (size s) r_pos.
apply/(average_iff (is_proper B) r_pos (integral_volume _ _ r_pos) (volume_pos _ _ r_pos)).
have := integral_monomial s r r_pos; rewrite -plusE pow_add; congr integral.
by rewrite /moment_of; field; lra.
Qed.

Lemma average_is_linear n r : 0 < r ->
  @linear_relation real_ring (list R) (fun w => size w = n /\ inside (section B) r w)
    (average (section B) n r).
Proof.
move=> r_pos.
exact: average_linear (is_proper B) _ _ _ r_pos (integral_volume _ _ r_pos) (volume_pos _ _ r_pos).
Qed.

(* prod (a_i + c_i |w_i|) *)
Theorem average_affine_product (ac : list (R * R)) r : 0 < r ->
  average (section B) (size ac) r (fun w => @affine_product real_ring ac (map Rabs w))
    (@umbral real_ring ac (fun j => moment_of (size ac) j * r ^ j)).
Proof.
move=> r_pos.
apply: (integral_affine_product (average_is_linear _ _ r_pos) (n := size ac)) => //.
  by move=> w [size_w _]; rewrite size_map.
by move=> s size_s; rewrite -size_s; apply: average_monomial.
Qed.

End Moments.
