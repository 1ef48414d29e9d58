(* An expectation has at most one value, and that of a variable that is never
   negative is not negative. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import ssreflect ssrfun ssrbool ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Definitions SlicedIntegral Solids.
Local Open Scope R_scope.

Section Expectation.

Variables (section : solid) (n : nat) (S T : R).
Hypotheses (ok : proper section) (S_pos : 0 < S) (T_pos : 0 < T).

Lemma average_unique_value sect m r f d e : proper sect -> 0 < r ->
  average sect m r f d -> average sect m r f e -> d = e.
Proof.
move=> sect_ok r_pos f_d; have [vol [_ [vol_1 [vol_pos _]]]] := f_d.
exact: average_unique sect_ok m r vol r_pos vol_1 vol_pos f d e f_d.
Qed.

Lemma average_almost sect m r f h e : proper sect -> 0 < r ->
  almost_all sect m r (fun w => f w = h w) -> average sect m r f e -> average sect m r h e.
Proof.
move=> sect_ok r_pos fh f_e; have [vol [_ [vol_1 [vol_pos _]]]] := f_e.
move: f_e => /(average_iff sect_ok r_pos vol_1 vol_pos) f_e.
by apply/(average_iff sect_ok r_pos vol_1 vol_pos); apply: integral_almost f_e.
Qed.

Theorem expectation_unique X d e :
  expectation section n S T X d -> expectation section n S T X e -> d = e.
Proof.
move=> [f [Xf f_d]] [h [Xh h_e]].
apply: (average_unique_value _ _ _ h) h_e => //.
apply: average_almost f_d => //.
apply: almost_all_impl (almost_all_and _ _ _ _ _ Xf Xh) => w _ _ [f_w h_w].
exact: average_unique_value cube_proper T_pos f_w h_w.
Qed.

(* What happens on exceptional points does not matter. *)
Theorem expectation_almost X Y e :
  almost_all section n S (fun w => almost_all cube n T (fun b => X w b = Y w b)) ->
  expectation section n S T X e -> expectation section n S T Y e.
Proof.
move=> XY [f [Xf f_e]]; exists f; split=> //.
apply: almost_all_impl (almost_all_and _ _ _ _ _ XY Xf) => w _ _ [XY_w X_w].
exact: average_almost cube_proper T_pos XY_w X_w.
Qed.

Theorem expectation_nonneg X e : (forall w b, 0 <= X w b) ->
  expectation section n S T X e -> 0 <= e.
Proof.
move=> X_pos [f [Xf f_e]]; have [vol [_ [vol_1 [vol_pos _]]]] := f_e.
apply: (average_nonneg section ok n S vol S_pos vol_1 vol_pos f) f_e.
apply: almost_all_impl Xf => w _ _ f_w; have [vol' [_ [vol_1' [vol_pos' _]]]] := f_w.
apply: (average_nonneg cube cube_proper n T vol' T_pos vol_1' vol_pos' _ _ _ f_w).
by apply: almost_all_inside => b _ _.
Qed.

End Expectation.
