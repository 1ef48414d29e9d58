(* The interval prior: weights independent and uniform on (-S, S), biases on (-T, T).

   On any domain (l, r) the count is binomial, with p the average over the weight of
   one neuron's probability: nothing is assumed small.  On (-rad, rad), with
   rho = rad S / T, p = rho/2 for rho <= 1 and p = 1 - 1/(2 rho) for rho >= 1. *)

From Coq Require Import Reals Lra Lia.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop binomial.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import CommutativeRing Count Definitions.
From Kinks Require Import SlicedIntegral Slices FlatSlices Solids SolidMoments ThreeSolids Event.
Local Open Scope R_scope.

(** * Neurons that share one probability *)

Lemma weight_nseq s p :
  @weight real_ring s (nseq (size s) p) = p ^ hits s * (1 - p) ^ (size s - hits s).
Proof.
elim: s => [|b s IH]; first by rewrite /= Rmult_1_l.
rewrite -[hits (b :: s)]/(b + hits s)%N -[size (b :: s)]/(size s).+1 [LHS]/= IH.
by case: b; rewrite ?add1n ?add0n ?subSS ?subSn ?hits_le //= /mul /sub /one /=; ring.
Qed.

Lemma law_nseq n p k : @law real_ring (nseq n p) k = binomial_pmf n p k.
Proof.
rewrite /law size_nseq -big_filter.
rewrite (eq_big_seq (fun _ => p ^ k * (1 - p) ^ (n - k))) => [|s].
  by rewrite (sum_const (A := real_ring)) size_patterns_hits ofnat_INR /binomial_pmf Rmult_assoc.
by rewrite mem_filter => /andP [/eqP <- /size_pattern <-]; apply: weight_nseq.
Qed.

Lemma average_nseq n p (phi : nat -> R) :
  \big[Rplus/0]_(s <- patterns n) (phi (hits s) * @weight real_ring s (nseq n p))
  = sum_f_R0 (fun k => phi k * binomial_pmf n p k) n.
Proof.
have le_n : (size (nseq n p) <= n)%N by rewrite size_nseq.
have := @law_expectation real_ring n (nseq n p) phi le_n.
rewrite size_nseq sum_f_R0_big => <-.
by apply: eq_bigr => k _; rewrite law_nseq.
Qed.

Lemma binomial_mean n p : sum_f_R0 (fun k => INR k * binomial_pmf n p k) n = INR n * p.
Proof.
have le_n : (size (nseq n p) <= n)%N by rewrite size_nseq.
have := @law_expectation real_ring n (nseq n p) INR le_n.
rewrite size_nseq -average_nseq => <-.
rewrite (@law_mean real_ring _ _ le_n).
elim: n {le_n} => [|n IH]; first by rewrite big_nil /=; ring.
by rewrite S_INR [nseq _ _]/= big_cons IH /add /=; ring.
Qed.

(** * Independent weights *)

Section Interval.

Variables (S T l r p : R).
Hypotheses (S_pos : 0 < S) (T_pos : 0 < T).
Hypothesis one_neuron : is_RInt (neuron l r T) (- S) S (2 * S * p).

Lemma integral_neurons n (F : list bool -> R) :
  integral cube n S
    (fun w => \big[Rplus/0]_(s <- patterns n) (F s * @weight real_ring s (map (neuron l r T) w)))
    ((2 * S) ^ n * \big[Rplus/0]_(s <- patterns n) (F s * @weight real_ring s (nseq n p))).
Proof.
elim: n F => [|n IH] F; first by rewrite /= big_cons big_nil /=; ring.
pose rest e := (2 * S) ^ n
  * \big[Rplus/0]_(s <- patterns n) (F (e :: s) * @weight real_ring s (nseq n p)).
exists (fun t => neuron l r T t * rest true + (1 - neuron l r T t) * rest false), nil; split.
  move=> t t_in _.
  apply: (integral_ext cube cube_proper n (cube S t) (fun w =>
    neuron l r T t * (\big[Rplus/0]_(s <- patterns n)
      (F (true :: s) * @weight real_ring s (map (neuron l r T) w)))
    + (1 - neuron l r T t) * (\big[Rplus/0]_(s <- patterns n)
      (F (false :: s) * @weight real_ring s (map (neuron l r T) w))))) => //.
    move=> w size_w _.
    have := @expectation_cons real_ring (neuron l r T t) (map (neuron l r T) w) F.
    by rewrite size_map size_w => ->.
  apply: integral_add; apply: integral_scale.
    exact: (IH (fun s => F (true :: s))).
  exact: (IH (fun s => F (false :: s))).
have split_first := @expectation_cons real_ring p (nseq n p) F.
rewrite size_nseq in split_first; rewrite {}split_first.
have := is_RInt_plus _ _ _ _ _ _ (is_RInt_scal _ _ _ (rest true - rest false) _ one_neuron)
  (is_RInt_const (- S) S (rest false)).
rewrite /scal /plus /= /mult /= => total.
apply: is_RInt_value (is_RInt_ext _ _ _ _ _ _ total) => [|t _]; last by rewrite /plus /=; ring.
by rewrite /rest /add /mul /sub /one /=; ring.
Qed.

Theorem interval_expectation n (phi : nat -> R) :
  expectation cube n S T (fun w b => phi (kinks l r w b))
    (sum_f_R0 (fun k => phi k * binomial_pmf n p k) n).
Proof.
exists (fun w => \big[Rplus/0]_(s <- patterns n)
  (phi (hits s) * @weight real_ring s (map (neuron l r T) w))).
split; first apply: almost_all_inside => w size_w _.
  have := average_pattern l r T w (fun s => phi (hits s)) T_pos.
  by rewrite size_map size_w.
have vol := integral_volume cube_sliced n S S_pos.
apply/(average_iff cube_proper S_pos vol (volume_pos cube_sliced n S S_pos)).
rewrite -average_nseq; have := integral_neurons n (fun s => phi (hits s)).
by rewrite /= /cube_joint Rpow_mult_distr; congr integral; rewrite /=; field.
Qed.

Theorem interval_probability n k : (k <= n)%N ->
  probability cube n S T (fun w b => kinks l r w b == k) (binomial_pmf n p k).
Proof.
move=> le_kn; have := interval_expectation n (fun i => if i == k then 1 else 0).
rewrite sum_f_R0_big; congr expectation.
rewrite -[RHS](@sum_delta real_ring n k (binomial_pmf n p) le_kn).
by apply: eq_bigr => i _; apply: Rmult_comm.
Qed.

End Interval.

(** * One neuron on a domain where nothing is clipped *)

Lemma one_neuron_unclipped S T l r : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T ->
  is_RInt (neuron l r T) (- S) S (2 * S * ((r - l) * S / (2 * T) / 2)).
Proof.
move=> S_pos T_pos le_lr unclipped.
have bound w y : Rabs w < S -> Rabs y <= Rmax (Rabs l) (Rabs r) -> Rabs (w * y) <= T.
  rewrite Rabs_mult => w_lt y_le; apply: Rle_trans unclipped.
  by apply: Rmult_le_compat; try apply: Rabs_pos; lra.
apply: (is_RInt_value _ _ _ ((r - l) / (2 * T) * S ^ 2)); first by field; lra.
apply: (is_RInt_ext (fun w => (r - l) / (2 * T) * Rabs w)) => [w|].
  rewrite Rmin_left ?Rmax_right; try lra; move=> w_in.
  have w_lt : Rabs w < S by apply: Rabs_def1; lra.
  by rewrite neuron_unclipped //; apply: bound => //; [apply: Rmax_l | apply: Rmax_r].
exact: (is_RInt_scal _ _ _ _ _ (is_RInt_abs S S_pos)).
Qed.

(** * One neuron on (-rad, rad) *)

Lemma half_line c a b : a <= b -> is_RInt (fun w => c * w) a b (c * (b ^ 2 - a ^ 2) / 2).
Proof.
case=> [lt_ab | <-]; last first.
  by apply: (is_RInt_value _ _ _ 0); [field | apply: is_RInt_point].
apply: (is_RInt_value _ _ _ (c / 2 * b ^ 2 - c / 2 * a ^ 2)); first by field.
apply: (is_RInt_antiderivative (fun w => c / 2 * w ^ 2)) => [|w _|w|w] //.
- by auto_derive => //; field.
- by apply: ex_derive_continuous; auto_derive.
- by apply: ex_derive_continuous; auto_derive.
Qed.

Section Symmetric.

Variables (S T rad : R).
Hypotheses (S_pos : 0 < S) (T_pos : 0 < T) (rad_pos : 0 < rad).
Let rho := rad * S / T.

Lemma one_neuron_even v : is_RInt (fun w => Rmin 1 (rad * w / T)) 0 S v ->
  is_RInt (neuron (- rad) rad T) (- S) S (2 * v).
Proof.
move=> half; apply: (is_RInt_ext (fun w => Rmin 1 (rad * Rabs w / T))) => [w _|].
  by rewrite neuron_symmetric //; lra.
apply: is_RInt_even => [w|]; first by rewrite Rabs_Ropp.
apply: is_RInt_ext half => w; rewrite Rmin_left ?Rmax_right; try lra; move=> w_in.
by rewrite Rabs_pos_eq //; lra.
Qed.

Lemma one_neuron_narrow : rho <= 1 -> is_RInt (neuron (- rad) rad T) (- S) S (2 * S * (rho / 2)).
Proof.
move=> rho_le.
apply: (is_RInt_value _ _ _ (2 * (rad / T * (S ^ 2 - 0 ^ 2) / 2))).
  by rewrite /rho; field; lra.
apply: one_neuron_even; apply: is_RInt_ext (half_line (rad / T) 0 S (Rlt_le _ _ S_pos)) => w.
rewrite Rmin_left ?Rmax_right; try lra; move=> [w_lo w_hi].
rewrite Rmin_right /=; first by field; lra.
apply: Rle_trans rho_le; rewrite /rho; apply: Rmult_le_compat_r.
  by apply: Rlt_le; apply: Rinv_0_lt_compat.
by apply: Rmult_le_compat_l; lra.
Qed.

Lemma one_neuron_wide : 1 <= rho ->
  is_RInt (neuron (- rad) rad T) (- S) S (2 * S * (1 - 1 / (2 * rho))).
Proof.
move=> rho_ge; set c := T / rad.
have c_pos : 0 < c by apply: Rdiv_lt_0_compat.
have c_rad : rad * c = T by rewrite /c; field; lra.
have rho_T : rho * T = rad * S by rewrite /rho; field; lra.
have le_cS : c <= S by nra.
apply: (is_RInt_value _ _ _ (2 * (rad / T * (c ^ 2 - 0 ^ 2) / 2 + (S - c)))).
  by rewrite /rho /c; field; lra.
apply: one_neuron_even; apply: (is_RInt_Chasles _ _ c).
  apply: is_RInt_ext (half_line (rad / T) 0 c (Rlt_le _ _ c_pos)) => w.
  rewrite Rmin_left ?Rmax_right; try lra; move=> w_in.
  rewrite Rmin_right /=; first by field; lra.
  by apply: (Rmult_le_reg_r T) => //; replace (rad * w / T * T) with (rad * w) by (field; lra); nra.
apply: (is_RInt_ext (fun _ => 1)) => [w|].
  rewrite Rmin_left ?Rmax_right; try lra; move=> w_in; rewrite Rmin_left //.
  by apply: (Rmult_le_reg_r T) => //; replace (rad * w / T * T) with (rad * w) by (field; lra); nra.
by apply: is_RInt_value (is_RInt_const _ _ _); rewrite /scal /= /mult /=; ring.
Qed.

End Symmetric.
