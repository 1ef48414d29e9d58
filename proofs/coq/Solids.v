(* The solids are what their names say.

   A point w lies inside the ball of radius r exactly if sum w_i^2 < r^2, inside the
   cross-polytope exactly if sum |w_i| < r, inside the cube exactly if every
   |w_i| < r.  All three are proper: sections have positive radius and are no wider
   than the whole, so that |w_i| < r inside each of them. *)

From Coq Require Import Reals Lra List.
From mathcomp Require Import ssreflect ssrfun ssrbool ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Definitions SlicedIntegral.
Local Open Scope R_scope.

Notation sum_of f w := (fold_right (fun t s => f t + s) 0 w) (only parsing).

Lemma sum_of_nonneg (f : R -> R) (w : list R) : (forall t, 0 <= f t) -> 0 <= sum_of f w.
Proof. by move=> f_pos; elim: w => [|t w IH] /=; [lra | have := f_pos t; lra]. Qed.

Lemma ball_proper : proper ball.
Proof.
split=> r t t_in; first by apply: sqrt_lt_R0; nra.
rewrite /ball -[X in _ <= X]sqrt_pow2; last by lra.
by apply: sqrt_le_1_alt; nra.
Qed.

Lemma cross_polytope_proper : proper cross_polytope.
Proof.
split=> r t t_in; rewrite /cross_polytope; last by have := Rabs_pos t; lra.
by have := Rabs_def1 t r; lra.
Qed.

Lemma cube_proper : proper cube.
Proof. by split=> r t t_in; rewrite /cube; lra. Qed.

Theorem inside_ball r w : 0 < r ->
  inside ball r w <-> fold_right (fun t s => t ^ 2 + s) 0 w < r ^ 2.
Proof.
elim: w r => [|t w IH] r r_pos; cbn [inside fold_right]; first by split=> // _; nra.
have w_pos := sum_of_nonneg (fun t => t ^ 2) w pow2_ge_0.
have t_sq : t ^ 2 < r ^ 2 -> - r < t < r by split; nra.
have sq t_in := IH (ball r t) (section_pos _ ball_proper r t t_in).
have val : - r < t < r -> ball r t ^ 2 = r ^ 2 - t ^ 2.
  by move=> t_in; rewrite /ball pow2_sqrt //; nra.
split=> [[t_in /sq]|sum_lt]; first by rewrite val // => /(_ t_in); lra.
have t_in : - r < t < r by apply: t_sq; lra.
by split=> //; apply/sq; rewrite ?val //; lra.
Qed.

Theorem inside_cross_polytope r w : 0 < r ->
  inside cross_polytope r w <-> fold_right (fun t s => Rabs t + s) 0 w < r.
Proof.
elim: w r => [|t w IH] r r_pos; cbn [inside fold_right]; first by split=> // _; lra.
have w_pos := sum_of_nonneg Rabs w Rabs_pos.
have IH' t_in := IH (cross_polytope r t) (section_pos _ cross_polytope_proper r t t_in).
split=> [[t_in /IH']|sum_lt]; first by rewrite /cross_polytope => /(_ t_in); lra.
have t_in : - r < t < r by have := Rabs_def2 t r; lra.
by split=> //; apply/IH' => //; rewrite /cross_polytope; lra.
Qed.

Theorem inside_cube r w : inside cube r w <-> List.Forall (fun t => Rabs t < r) w.
Proof.
elim: w => [|t w IH] /=; first by split=> // _; constructor.
rewrite IH; split=> [[t_in w_in]|all_in].
  by constructor => //; apply: Rabs_def1; lra.
by inversion all_in; subst; have := Rabs_def2 t r; intuition lra.
Qed.
