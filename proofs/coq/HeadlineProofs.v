(* From the general law to the statements of Headline.v: the three solids, the
   domain (-1, 1), and breaks of the network in place of sign changes. *)

From Coq Require Import Reals Lra Lia List.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop binomial.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma CommutativeRing Count Functional Definitions.
From Kinks Require Import SlicedIntegral Solids SolidMoments ThreeSolids Event Law.
From Kinks Require Import IntervalPrior Network Ties.
From Kinks Require Expectation.
Local Open Scope R_scope.

Lemma any_proper section :
  section = ball \/ section = cross_polytope \/ section = cube -> proper section.
Proof.
by case=> [->|[->|->]]; [apply: ball_proper | apply: cross_polytope_proper | apply: cube_proper].
Qed.

Lemma expectation_unique (section : solid) (n : nat) (S T : R) X (d e : R) :
  section = ball \/ section = cross_polytope \/ section = cube -> 0 < S -> 0 < T ->
  expectation section n S T X d -> expectation section n S T X e -> d = e.
Proof.
by move=> /any_proper ok S_pos T_pos; apply: Expectation.expectation_unique.
Qed.

Lemma ball_moment (n j : nat) : (j <= n)%N ->
  average ball n 1 (fun w => fold_right (fun t p => Rabs t * p) 1 (firstn j w)) (M n j).
Proof.
move=> le_jn; set s := nseq j true ++ nseq (n - j) false.
have size_s : size s = n by rewrite size_cat !size_nseq subnKC.
have hits_s : hits s = j by rewrite /s /hits count_cat !count_nseq mul1n mul0n addn0.
have := average_monomial ball_sliced s 1 Rlt_0_1.
rewrite size_s hits_s moment_of_ball pow1 Rmult_1_r.
apply: (relation_ext (average_is_linear ball_sliced n 1 Rlt_0_1)) => w [size_w _].
rewrite /s; move: (n - j)%N => i; elim: j w {le_jn s size_s hits_s size_w} => [|j IH] [|x w] //.
- by elim: i.
- exact: monomial_nseq.
by rewrite /= IH.
Qed.

(** * Breaks in place of sign changes *)

Lemma law_of_breaks (B : sliced) n S T l r K (phi : nat -> R) : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K ->
  expectation (section B) n S T (fun w b => phi (K w b))
    (sum_f_R0 (fun k => phi k
      * pmf n (fun j => ((r - l) * S / (2 * T)) ^ j * moment_of B n j) k) n).
Proof.
move=> S_pos T_pos le_lr unclipped [c [d [size_c [c_neq counted]]]].
apply/(expectation_breaks _ _ _ _ l r c d) => //; first exact: is_proper.
exact: expectation_kinks.
Qed.

Lemma law_given_weights section n S T radius K (phi : nat -> R) e :
  section = ball \/ section = cross_polytope \/ section = cube ->
  0 < S -> 0 < T -> 0 < radius -> counts_breaks n (- radius) radius K ->
  expectation section n S T (fun w b => phi (K w b)) e
  <-> average section n S (fun w => sum_f_R0 (fun k =>
        phi k * @law real_ring (map (fun x => Rmin 1 (radius * Rabs x / T)) w) k) n) e.
Proof.
move=> which S_pos T_pos rad_pos [c [d [size_c [c_neq counted]]]].
have ok := any_proper _ which; have le_lr : - radius <= radius by lra.
apply: iff_trans
  (expectation_breaks _ _ _ _ _ _ c d K phi e T_pos ok S_pos le_lr c_neq size_c counted) _.
apply: iff_trans (expectation_given_weights _ _ _ _ _ _ _ _ ok S_pos T_pos) _.
have same w : map (neuron (- radius) radius T) w = map (fun x => Rmin 1 (radius * Rabs x / T)) w.
  by apply: eq_map => x; apply: neuron_symmetric => //; lra.
by split; apply: Expectation.average_almost => //; apply: almost_all_inside => w _ _;
  apply: PartSum.sum_eq => k _; rewrite same.
Qed.

Lemma pattern_given_weights l r T w (s : list bool) : 0 < T -> l <= r -> size s = size w ->
  List.Forall (fun x => Rabs (x * l) <= T /\ Rabs (x * r) <= T) w ->
  average cube (size w) T (fun b => if pattern l r w b == s then 1 else 0)
    (@weight real_ring s (map (fun x => (r - l) / (2 * T) * Rabs x) w)).
Proof.
move=> T_pos le_lr size_s unclipped.
have -> : map (fun x => (r - l) / (2 * T) * Rabs x) w = map (neuron l r T) w.
  by elim: unclipped {size_s} => [|x u [xl xr] _ IH] //=; rewrite IH neuron_unclipped.
have := average_pattern l r T w (fun t => if t == s then 1 else 0) T_pos.
by rewrite size_map -size_s (@sum_pattern_delta real_ring s
  (fun t => @weight real_ring t (map (neuron l r T) w))).
Qed.

Lemma expectation_value section n S T X d e :
  d = e -> expectation section n S T X d -> expectation section n S T X e.
Proof. by move=> ->. Qed.

Lemma pmf_ext n m m' k : (forall j, m j = m' j) -> pmf n m k = pmf n m' k.
Proof. by move=> mm'; apply: PartSum.sum_eq => j _; rewrite mm'. Qed.

Lemma probability_of_breaks (B : sliced) n k S T l r K m : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  (forall j, ((r - l) * S / (2 * T)) ^ j * moment_of B n j = m j) ->
  probability (section B) n S T (fun w b => K w b == k) (pmf n m k).
Proof.
move=> S_pos T_pos le_lr unclipped counted le_kn m_eq.
rewrite -(pmf_ext _ _ _ _ m_eq) -pmf_value //.
exact: (law_of_breaks B _ _ _ _ _ _ (fun i => if i == k then 1 else 0)).
Qed.

Lemma ball_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  probability ball n S T (fun w b => K w b == k)
    (pmf n (fun j => ((r - l) * S / (2 * T)) ^ j * M n j) k).
Proof.
by move=> *; apply: (probability_of_breaks ball_sliced n k S T l r) => // j; rewrite moment_of_ball.
Qed.

Lemma cross_polytope_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  probability cross_polytope n S T (fun w b => K w b == k)
    (pmf n (fun j => ((r - l) * S / (2 * T)) ^ j
      * (INR (Factorial.fact n) / INR (Factorial.fact (n + j)))) k).
Proof.
by move=> *; apply: (probability_of_breaks cross_sliced n k S T l r) => // j;
  rewrite moment_of_cross.
Qed.

(** * The ball prior on (-1, 1) *)

Section UnitBall.

Variables (n : nat).

Lemma unit_unclipped : 1 * Rmax (Rabs (-1)) (Rabs 1) <= 1.
Proof. by rewrite Rabs_left ?Rabs_pos_eq ?Rmax_left; lra. Qed.

Lemma unit_rho j : ((1 - -1) * 1 / (2 * 1)) ^ j = 1.
Proof. by rewrite (_ : _ / _ = 1) ?pow1 //; field. Qed.

Lemma unit_moment j : ((1 - -1) * 1 / (2 * 1)) ^ j * moment_of ball_sliced n j = M n j.
Proof. by rewrite unit_rho Rmult_1_l moment_of_ball. Qed.

Lemma ball_total_mass : sum_f_R0 (pmf n (M n)) n = 1.
Proof. by rewrite sum_pmf M_0. Qed.

Lemma ball_expectation K phi : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => phi (K w b)) (sum_f_R0 (fun k => phi k * pmf n (M n) k) n).
Proof.
move=> counted; apply: expectation_value
  (law_of_breaks ball_sliced n 1 1 (-1) 1 K phi _ _ _ unit_unclipped counted); try lra.
by apply: PartSum.sum_eq => k _; rewrite (pmf_ext _ _ _ _ unit_moment).
Qed.

Lemma ball_law k K : counts_breaks n (-1) 1 K -> (k <= n)%N ->
  probability ball n 1 1 (fun w b => K w b == k) (pmf n (M n) k).
Proof.
move=> counted le_kn; rewrite -pmf_value //.
exact: (ball_expectation _ (fun i => if i == k then 1 else 0)).
Qed.

Lemma ball_law_nonneg k : (k <= n)%N -> 0 <= pmf n (M n) k.
Proof.
move=> le_kn; rewrite -(pmf_ext _ _ _ _ unit_moment).
have := probability_kinks ball_sliced n 1 1 (-1) 1 Rlt_0_1 Rlt_0_1 _ unit_unclipped k le_kn.
move/(_ ltac:(lra)); apply: (Expectation.expectation_nonneg ball n 1 1 ball_proper Rlt_0_1 Rlt_0_1).
by move=> w b; case: eqP => _; lra.
Qed.

Lemma ball_factorial_moment j K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR 'C(K w b, j)) (INR 'C(n, j) * M n j).
Proof.
by rewrite -sum_pmf_binomial; apply: (ball_expectation _ (fun k => INR 'C(k, j))).
Qed.

Lemma ball_mean K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR (K w b)) (INR n * g n / (sqrt PI * g (n + 1))).
Proof.
move=> counted; apply: expectation_value (ball_expectation K INR counted).
have sqrt_pos := sqrt_PI_pos; have g_pos_n1 := g_pos (n + 1).
by rewrite sum_pmf_mean /M -plusE in g_pos_n1 *; field; lra.
Qed.

Lemma M_2 : M n 2 = 2 / (PI * (INR n + 2)).
Proof.
have sqrt_pos := sqrt_PI_pos; have g_pos_n := g_pos n; have n_pos := pos_INR n.
have PI_pos := PI_RGT_0.
rewrite /M (_ : (n + 2)%coq_nat = n.+2) ?g_SS; last by rewrite Nat.add_comm.
rewrite (_ : sqrt PI ^ 2 = PI); last by rewrite -[RHS]sqrt_PI_sqr; ring.
by field; lra.
Qed.

Lemma ball_variance K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => (INR (K w b) - mean n) ^ 2)
    (2 * INR n * (INR n - 1) / (PI * (INR n + 2)) + mean n - mean n ^ 2).
Proof.
move=> counted.
apply: expectation_value (ball_expectation K (fun k => (INR k - mean n) ^ 2) counted).
have n_pos := pos_INR n; have PI_pos := PI_RGT_0.
by rewrite sum_pmf_variance ?M_0 // M_2 /mean; field; lra.
Qed.

End UnitBall.

Lemma ball_pattern (s : list bool) (n := size s) (k := hits s) :
  probability ball n 1 1 (fun w b => pattern (-1) 1 w b == s)
    (sum_f_R0 (fun i => (-1) ^ i * INR 'C(n - k, i) * M n (k + i)) (n - k)).
Proof.
have le_lr : -1 <= 1 by lra.
have := expectation_pattern ball_sliced n 1 1 (-1) 1 Rlt_0_1 Rlt_0_1 le_lr unit_unclipped
  (fun t => if t == s then 1 else 0).
apply: expectation_value; rewrite sum_f_R0_big.
rewrite (_ : \big[Rplus/0]_(t <- patterns n) _ = @pattern_law real_ring n
  (fun j => ((1 - -1) * 1 / (2 * 1)) ^ j * moment_of ball_sliced n j) k).
  by apply: eq_bigr => i _; rewrite unit_moment.
exact: (@sum_pattern_delta real_ring s (fun t => @pattern_law real_ring n _ (hits t))).
Qed.

Lemma ball_product (ac : list (R * R)) r : 0 < r ->
  average ball (size ac) r (fun w => @affine_product real_ring ac (map Rabs w))
    (@umbral real_ring ac (fun j => M (size ac) j * r ^ j)).
Proof.
move=> r_pos; have := average_affine_product ball_sliced ac r r_pos.
by rewrite (@umbral_ext real_ring ac _ (fun j => M (size ac) j * r ^ j)) // => j;
  rewrite moment_of_ball.
Qed.

(** * The interval prior *)

Lemma interval_of_breaks n S T l r p K phi : 0 < S -> 0 < T -> l <= r ->
  is_RInt (neuron l r T) (- S) S (2 * S * p) -> counts_breaks n l r K ->
  expectation cube n S T (fun w b => phi (K w b))
    (sum_f_R0 (fun k => phi k * binomial_pmf n p k) n).
Proof.
move=> S_pos T_pos le_lr one_neuron [c [d [size_c [c_neq counted]]]].
apply/(expectation_breaks _ _ _ _ l r c d) => //; first exact: cube_proper.
exact: interval_expectation.
Qed.

Lemma interval_probability_of_breaks n k S T l r p K : 0 < S -> 0 < T -> l <= r ->
  is_RInt (neuron l r T) (- S) S (2 * S * p) -> counts_breaks n l r K -> (k <= n)%N ->
  probability cube n S T (fun w b => K w b == k) (binomial_pmf n p k).
Proof.
move=> S_pos T_pos le_lr one_neuron counted le_kn.
apply: expectation_value (interval_of_breaks n S T l r p K
  (fun i => if i == k then 1 else 0) S_pos T_pos le_lr one_neuron counted).
rewrite sum_f_R0_big -[RHS](@sum_delta real_ring n k (binomial_pmf n p) le_kn).
by apply: eq_bigr => i _; apply: Rmult_comm.
Qed.

Lemma interval_law_narrow n k T radius K : 0 < T -> 0 < radius <= 1 ->
  counts_breaks n (- radius) radius K -> (k <= n)%N ->
  probability cube n T T (fun w b => K w b == k) (binomial_pmf n (radius / 2) k).
Proof.
move=> T_pos [rad_pos rad_le]; have rho : radius * T / T = radius by field; lra.
apply: interval_probability_of_breaks => //; first by lra.
by have := one_neuron_narrow T T radius T_pos T_pos rad_pos; rewrite rho; apply.
Qed.

Lemma interval_law_wide n k T radius K : 0 < T -> 1 <= radius ->
  counts_breaks n (- radius) radius K -> (k <= n)%N ->
  probability cube n T T (fun w b => K w b == k) (binomial_pmf n (1 - 1 / (2 * radius)) k).
Proof.
move=> T_pos rad_ge; have rho : radius * T / T = radius by field; lra.
apply: interval_probability_of_breaks => //; first by lra.
by have := one_neuron_wide T T radius T_pos T_pos; rewrite rho; apply; lra.
Qed.

Lemma unit_neuron : is_RInt (neuron (-1) 1 1) (- (1)) 1 (2 * 1 * (1 / 2)).
Proof.
have := one_neuron_narrow 1 1 1 Rlt_0_1 Rlt_0_1 Rlt_0_1.
by rewrite (_ : 1 * 1 / 1 = 1); [apply; lra | field].
Qed.

Lemma interval_law n k K : counts_breaks n (-1) 1 K -> (k <= n)%N ->
  probability cube n 1 1 (fun w b => K w b == k) (INR 'C(n, k) / 2 ^ n).
Proof.
move=> counted le_kn.
have -> : INR 'C(n, k) / 2 ^ n = binomial_pmf n (1 / 2) k.
  rewrite /binomial_pmf (_ : 1 - 1 / 2 = 1 / 2); last by field.
  rewrite Rmult_assoc -pow_add plusE subnKC // /Rdiv Rmult_1_l pow_inv //.
apply: interval_probability_of_breaks counted le_kn; try lra; exact: unit_neuron.
Qed.

Lemma interval_mean n K : counts_breaks n (-1) 1 K ->
  expectation cube n 1 1 (fun w b => INR (K w b)) (INR n / 2).
Proof.
move=> counted; rewrite (_ : INR n / 2 = INR n * (1 / 2)); last by field.
by rewrite -binomial_mean; apply: interval_of_breaks counted; try lra; exact: unit_neuron.
Qed.

Lemma interval_law_scaled n k S T l r K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  probability cube n S T (fun w b => K w b == k)
    (binomial_pmf n ((r - l) * S / (2 * T) / 2) k).
Proof.
move=> S_pos T_pos le_lr unclipped counted le_kn.
exact: (interval_probability_of_breaks n k S T l r) (one_neuron_unclipped _ _ _ _ _ _ _ _) _ _.
Qed.
