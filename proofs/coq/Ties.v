(* Ties have probability zero, and so the count of sign changes is the count of
   breaks.

   For almost all weights no w_i is 0; then, for almost all biases, the points
   -b_i/w_i are distinct.  Hence any variable that agrees there with a function of
   the number of neurons that kink in (l, r) has its expectation: the number of
   points of (l, r) at which the network is not differentiable is one. *)

From Coq Require Import Reals Lra List.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Count Definitions SlicedIntegral Solids Expectation Network.
Local Open Scope R_scope.

Lemma almost_all_nonzero section n r : almost_all section n r nonzero.
Proof.
elim: n r => [|n IH] r /=; first by constructor.
exists (0 :: nil) => t _ t_out; apply: almost_all_impl (IH (section r t)) => w _ _ w_neq.
by constructor => // t_0; apply: t_out; left.
Qed.

(* The positions are distinct, and avoid any finite set. *)
Lemma almost_all_positions w T avoid : nonzero w ->
  almost_all cube (size w) T
    (fun b => NoDup (positions w b) /\ forall x, In x (positions w b) -> ~ In x avoid).
Proof.
elim: w avoid => [|x w IH] avoid w_neq /=; first by split; [constructor | ].
inversion w_neq; subst; exists (map (fun p => - (x * p)) avoid) => t _ t_out.
apply: almost_all_impl (IH (- t / x :: avoid) _) => // b _ _ [distinct avoids].
split=> [|p [<-|p_in]].
- by constructor => // p_in; apply: (avoids _ p_in); left.
- move=> p_in; apply: t_out; apply/in_map_iff; exists (- t / x); split=> //; by field.
- by move=> p_avoid; apply: (avoids p p_in); right.
Qed.

Theorem almost_all_distinct section n S T :
  almost_all section n S (fun w => nonzero w
    /\ almost_all cube n T (fun b => NoDup (positions w b))).
Proof.
apply: almost_all_impl (almost_all_nonzero section n S) => w size_w _ w_neq; split=> //.
rewrite -size_w; apply: almost_all_impl (almost_all_positions w T nil w_neq) => b _ _.
by case.
Qed.

(* X is a function of the number of breaks, wherever that number is defined. *)
Theorem expectation_breaks section n S T l r c d (count : list R -> list R -> nat)
    (phi : nat -> R) e :
  0 < T -> proper section -> 0 < S -> l <= r -> nonzero c -> size c = n ->
  (forall w b, size w = n -> size b = n ->
    exactly (count w b) (break l r (fun x => d + network c w b x))) ->
  expectation section n S T (fun w b => phi (count w b)) e
  <-> expectation section n S T (fun w b => phi (kinks l r w b)) e.
Proof.
move=> T_pos ok S_pos le_lr c_neq size_c counted.
have agree : almost_all section n S (fun w => almost_all cube n T
    (fun b => count w b = kinks l r w b)).
  apply: almost_all_impl (almost_all_distinct section n S T) => w size_w _ [w_neq all_b].
  apply: almost_all_impl all_b => b size_b _ distinct.
  apply: exactly_unique (counted w b size_w size_b) _.
  by apply: kinks_are_breaks; rewrite ?size_c ?size_w.
by split; apply: expectation_almost => //; apply: almost_all_impl agree => w _ _ all_b;
  apply: almost_all_impl all_b => b _ _ ->.
Qed.
