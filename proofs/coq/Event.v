(* The event itself: which neurons have their kink in (l, r), given the weights.

   For biases independent and uniform on (-T, T), the indicator of "neuron i has its
   kink in (l, r)" is integrated over b_i.  Its average is [neuron l r T w_i], the
   length of the interval between -w_i l and -w_i r, clipped to (-T, T), over 2 T.
   The average of any function of the whole pattern is then the sum over patterns,
   each with the product of its neurons' probabilities: given w the neurons are
   independent.  Where nothing is clipped, neuron l r T w_i = |w_i| (r - l) / (2 T);
   on (-R, R) it is min(1, R |w_i| / T) in any case. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import ssreflect ssrfun ssrbool ssrnat seq bigop.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import CommutativeRing Count Definitions SlicedIntegral Slices Solids.
Local Open Scope R_scope.

Lemma step_integral (f : R -> R) T c d x y : - T <= c -> c <= d -> d <= T ->
  (forall b, c < b < d -> f b = x) -> (forall b, - T < b < c \/ d < b < T -> f b = y) ->
  is_RInt f (- T) T ((d - c) * x + (2 * T - (d - c)) * y).
Proof.
move=> lo mid hi in_x out_y.
have constant a e z : a <= e -> (forall b, a < b < e -> f b = z) -> is_RInt f a e ((e - a) * z).
  move=> le_ae f_z; apply: (is_RInt_ext (fun _ => z)); last exact: is_RInt_const.
  by move=> b; rewrite Rmin_left ?Rmax_right // => /f_z.
have left : is_RInt f (- T) c ((c - - T) * y) by apply: constant => // b ?; apply: out_y; lra.
have middle : is_RInt f c d ((d - c) * x) by apply: constant.
have right : is_RInt f d T ((T - d) * y) by apply: constant => // b ?; apply: out_y; lra.
have := is_RInt_Chasles _ _ _ _ _ _ (is_RInt_Chasles _ _ _ _ _ _ left middle) right.
by apply: is_RInt_value; rewrite /plus /=; ring.
Qed.

Definition clip (T x : R) : R := Rmax (- T) (Rmin T x).

Definition neuron (l r T w : R) : R :=
  (clip T (Rmax (- (w * l)) (- (w * r))) - clip T (Rmin (- (w * l)) (- (w * r)))) / (2 * T).

Lemma kink_inside_interval l r w b :
  (kink_inside l r w b : Prop) <-> Rmin (- (w * l)) (- (w * r)) < b < Rmax (- (w * l)) (- (w * r)).
Proof.
rewrite /kink_inside /Rmin /Rmax; case: Rlt_dec => [neg|pos]; case: Rle_dec => le; split=> //; nra.
Qed.

Lemma neuron_integral l r T w (F : bool -> R) : 0 < T ->
  is_RInt (fun b => F (kink_inside l r w b)) (- T) T
    (2 * T * (neuron l r T w * F true + (1 - neuron l r T w) * F false)).
Proof.
move=> T_pos; set lo := Rmin (- (w * l)) (- (w * r)); set hi := Rmax (- (w * l)) (- (w * r)).
have le_lo_hi : lo <= hi by apply: Rle_trans (Rmin_l _ _) (Rmax_l _ _).
apply: (is_RInt_value _ _ _ ((clip T hi - clip T lo) * F true
    + (2 * T - (clip T hi - clip T lo)) * F false)).
  by rewrite /neuron -/lo -/hi; field; lra.
have clipped x : - T <= clip T x <= T.
  by rewrite /clip /Rmax /Rmin; repeat case: Rle_dec; lra.
have clip_le x b : - T < b < T -> (b < clip T x -> b < x) /\ (clip T x < b -> x < b).
  by rewrite /clip /Rmax /Rmin; repeat case: Rle_dec; lra.
have [[lo_ge lo_le] [hi_ge hi_le]] := (clipped lo, clipped hi).
apply: step_integral => //; first by rewrite /clip /Rmax /Rmin; repeat case: Rle_dec; lra.
  move=> b b_in; have b_T : - T < b < T by lra.
  have [lo_b _] := (clip_le lo b b_T, tt); have [hi_b _] := (clip_le hi b b_T, tt).
  have : kink_inside l r w b : Prop by apply/kink_inside_interval; rewrite -/lo -/hi; lra.
  by move=> ->.
move=> b b_out; case event: (kink_inside l r w b) => //.
have : kink_inside l r w b : Prop by rewrite event.
move/kink_inside_interval; rewrite -/lo -/hi => b_in.
have b_T : - T < b < T by lra.
by have := clip_le lo b b_T; have := clip_le hi b b_T; lra.
Qed.

(** * Every neuron, given the weights *)

Notation pattern_average F p :=
  (\big[Rplus/0]_(s <- patterns (size p)) (F s * @weight real_ring s p)) (only parsing).

Lemma pattern_integral l r T w (F : list bool -> R) : 0 < T ->
  integral cube (size w) T (fun b => F (pattern l r w b))
    ((2 * T) ^ size w * pattern_average F (map (neuron l r T) w)).
Proof.
move=> T_pos; elim: w F => [|x w IH] F.
  by rewrite /= big_cons big_nil /=; ring.
exists (fun b => (2 * T) ^ size w
  * pattern_average (fun s => F (kink_inside l r x b :: s)) (map (neuron l r T) w)), nil; split.
  by move=> b _ _; apply: (IH (fun s => F (kink_inside l r x b :: s))).
set mean_given := fun e => (2 * T) ^ size w
  * pattern_average (fun s => F (e :: s)) (map (neuron l r T) w).
apply: (is_RInt_value _ _ _ _ _ _ (neuron_integral l r T x mean_given T_pos)).
have split_first := @expectation_cons real_ring (neuron l r T x) (map (neuron l r T) w) F.
rewrite [size (map _ (x :: w))]/= {}split_first /mean_given size_map /=.
by rewrite /add /mul /sub /one /=; ring.
Qed.

Theorem average_pattern l r T w (F : list bool -> R) : 0 < T ->
  average cube (size w) T (fun b => F (pattern l r w b)) (pattern_average F (map (neuron l r T) w)).
Proof.
move=> T_pos; have T_pow : 0 < (2 * T) ^ size w by apply: pow_lt; lra.
have volume : integral cube (size w) T (fun _ => 1) ((2 * T) ^ size w).
  have := pattern_integral l r T w (fun _ => 1) T_pos; rewrite (_ : pattern_average _ _ = 1).
    by rewrite Rmult_1_r.
  rewrite -[RHS](@sum_weights real_ring (map (neuron l r T) w)).
  by apply: eq_bigr => s _; apply: Rmult_1_l.
apply/(average_iff cube_proper T_pos volume T_pow); rewrite Rmult_comm.
exact: pattern_integral.
Qed.

(** * One neuron's probability *)

Lemma clip_id T x : Rabs x <= T -> clip T x = x.
Proof. by move=> /Rabs_le_between x_in; rewrite /clip Rmin_right ?Rmax_right; lra. Qed.

Lemma neuron_unclipped l r T w : 0 < T -> l <= r -> Rabs (w * l) <= T -> Rabs (w * r) <= T ->
  neuron l r T w = (r - l) / (2 * T) * Rabs w.
Proof.
move=> T_pos le_lr wl wr.
have clip_max : clip T (Rmax (- (w * l)) (- (w * r))) = Rmax (- (w * l)) (- (w * r)).
  by apply: clip_id; rewrite /Rmax; case: Rle_dec; rewrite Rabs_Ropp.
have clip_min : clip T (Rmin (- (w * l)) (- (w * r))) = Rmin (- (w * l)) (- (w * r)).
  by apply: clip_id; rewrite /Rmin; case: Rle_dec; rewrite Rabs_Ropp.
rewrite /neuron clip_max clip_min; case: (Rle_dec 0 w) => [w_pos|w_neg].
  by rewrite Rmax_left ?Rmin_right ?Rabs_pos_eq //; try nra; field; lra.
by rewrite Rmax_right ?Rmin_left ?Rabs_left //; try nra; field; lra.
Qed.

Lemma neuron_symmetric rad T w : 0 < T -> 0 <= rad ->
  neuron (- rad) rad T w = Rmin 1 (rad * Rabs w / T).
Proof.
move=> T_pos rad_pos; have u_pos := Rmult_le_pos _ _ rad_pos (Rabs_pos w).
set u := rad * Rabs w in u_pos *.
have -> : neuron (- rad) rad T w = (clip T u - clip T (- u)) / (2 * T).
  rewrite /neuron /u; case: (Rle_dec 0 w) => [w_pos|w_neg].
    rewrite Rmax_left ?Rmin_right ?Rabs_pos_eq //; try nra.
    by congr ((clip T _ - clip T _) / _); ring.
  rewrite Rmax_right ?Rmin_left ?Rabs_left //; try nra.
  by congr ((clip T _ - clip T _) / _); ring.
have u_T : u / T * T = u by field; lra.
rewrite /clip; case: (Rle_dec u T) => [small|big].
  have u_1 : u / T <= 1 by apply: (Rmult_le_reg_r T); lra.
  by rewrite (Rmin_right T u) ?(Rmax_right (- T) u) ?(Rmin_right T (- u)) ?Rmax_right
    ?(Rmin_right 1); try lra; field; lra.
have u_1 : 1 <= u / T by apply: (Rmult_le_reg_r T); lra.
by rewrite (Rmin_left T u) ?(Rmax_right (- T) T) ?(Rmin_right T (- u)) ?Rmax_left
  ?(Rmin_left 1); try lra; field; lra.
Qed.
