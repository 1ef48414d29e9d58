(* The law of the number of kinks for weights uniform in a solid of radius S and
   biases uniform on (-T, T), on the domain (l, r) with max(|l|, |r|) S <= T.

   Put rho = (r - l) S / (2 T) and m_j = rho^j E|v_1 ... v_j| for v uniform in the
   solid of radius 1.  From the event: the expectation of any function of the whole
   pattern, and of any function of the number K of kinks.  So P(K = k) is
   sum_j (-1)^(j-k) C(j,k) C(n,j) m_j; and E C(K,j) = C(n,j) m_j, whence mean and
   variance. *)

From Coq Require Import Reals Lra Lia.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq bigop binomial.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma CommutativeRing Inversion Count Functional Definitions.
From Kinks Require Import SlicedIntegral Solids SolidMoments Event Expectation.
Local Open Scope R_scope.

Lemma pmf_count_law n m k : pmf n m k = @count_law real_ring n m k.
Proof. by rewrite /pmf sum_f_R0_big. Qed.

(** * Values of the law's sums *)

Section Sums.

Variables (n : nat) (m : nat -> R).

Lemma sum_pmf_binomial j :
  sum_f_R0 (fun k => INR 'C(k, j) * pmf n m k) n = INR 'C(n, j) * m j.
Proof.
case: (leqP j n) => [le_jn|lt_nj].
  rewrite -[RHS](@count_law_moment real_ring n m j le_jn) sum_f_R0_big.
  by apply: eq_bigr => k _; rewrite pmf_count_law.
rewrite bin_small // Rmult_0_l; apply: sum_eq_R0 => k /leP le_kn.
by rewrite bin_small ?Rmult_0_l // (leq_ltn_trans le_kn).
Qed.

Lemma sum_pmf : sum_f_R0 (pmf n m) n = m 0%N.
Proof.
have := sum_pmf_binomial 0; rewrite bin0 Rmult_1_l => <-.
by apply: PartSum.sum_eq => k _; rewrite bin0 Rmult_1_l.
Qed.

Lemma sum_pmf_mean : sum_f_R0 (fun k => INR k * pmf n m k) n = INR n * m 1%N.
Proof.
by rewrite -[in RHS](bin1 n) -sum_pmf_binomial; apply: PartSum.sum_eq => k _; rewrite bin1.
Qed.

Lemma twice_bin2 k : 2 * INR 'C(k, 2) = INR k * (INR k - 1).
Proof.
elim: k => [|k IH]; first by rewrite bin0n /=; ring.
by rewrite binS bin1 plus_INR S_INR Rmult_plus_distr_l IH; ring.
Qed.

Lemma sum_scal a (f : nat -> R) : sum_f_R0 (fun k => a * f k) n = a * sum_f_R0 f n.
Proof. by rewrite scal_sum; apply: PartSum.sum_eq => k _; ring. Qed.

Lemma sum_pmf_square mu : m 0%N = 1 ->
  sum_f_R0 (fun k => (INR k - mu) ^ 2 * pmf n m k) n
  = INR n * (INR n - 1) * m 2%N + INR n * m 1%N * (1 - 2 * mu) + mu ^ 2.
Proof.
move=> m_0.
have -> : sum_f_R0 (fun k => (INR k - mu) ^ 2 * pmf n m k) n
  = sum_f_R0 (fun k => 2 * (INR 'C(k, 2) * pmf n m k) + ((1 - 2 * mu) * (INR k * pmf n m k)
      + mu ^ 2 * pmf n m k)) n.
  apply: PartSum.sum_eq => k _.
  transitivity ((2 * INR 'C(k, 2) + INR k * (1 - 2 * mu) + mu ^ 2) * pmf n m k); last by ring.
  by rewrite twice_bin2; ring.
by rewrite !sum_plus !sum_scal sum_pmf sum_pmf_mean sum_pmf_binomial m_0 -[in RHS]twice_bin2; ring.
Qed.

Corollary sum_pmf_variance : m 0%N = 1 ->
  sum_f_R0 (fun k => (INR k - INR n * m 1%N) ^ 2 * pmf n m k) n
  = INR n * (INR n - 1) * m 2%N + INR n * m 1%N - (INR n * m 1%N) ^ 2.
Proof. by move=> m_0; rewrite sum_pmf_square //; ring. Qed.

Lemma pmf_value k : (k <= n)%N ->
  sum_f_R0 (fun i => (if i == k then 1 else 0) * pmf n m i) n = pmf n m k.
Proof.
move=> le_kn; rewrite sum_f_R0_big -[RHS](@sum_delta real_ring n k (pmf n m) le_kn).
by apply: eq_bigr => i _; apply: Rmult_comm.
Qed.

End Sums.

(** * Given the weights *)

Lemma average_law l r T w n (phi : nat -> R) : 0 < T -> size w = n ->
  average cube n T (fun b => phi (kinks l r w b))
    (sum_f_R0 (fun k => phi k * @law real_ring (map (neuron l r T) w) k) n).
Proof.
move=> T_pos size_w; rewrite sum_f_R0_big.
have le_n : (size (map (neuron l r T) w) <= n)%N by rewrite size_map size_w.
rewrite -[X in average _ _ _ _ X]/(\big[@add real_ring/zero]_(0 <= k < n.+1) _).
rewrite (@law_expectation real_ring n _ phi le_n) size_map.
have := average_pattern l r T w (fun s => phi (hits s)) T_pos.
by rewrite size_map size_w.
Qed.

(* On any domain: what is left is an average over the weights. *)
Theorem expectation_given_weights section n S T l r (phi : nat -> R) e :
  proper section -> 0 < S -> 0 < T ->
  expectation section n S T (fun w b => phi (kinks l r w b)) e
  <-> average section n S
        (fun w => sum_f_R0 (fun k => phi k * @law real_ring (map (neuron l r T) w) k) n) e.
Proof.
move=> ok S_pos T_pos; split=> [[f [given f_e]]|law_e]; last first.
  eexists; split; last exact: law_e.
  by apply: almost_all_inside => w size_w _; apply: average_law.
apply: average_almost f_e => //; apply: almost_all_impl given => w size_w _ f_w.
exact: average_unique_value cube_proper T_pos f_w (average_law _ _ _ _ _ _ T_pos size_w).
Qed.

(** * From the event *)

Section Law.

Variables (B : sliced) (n : nat) (S T l r : R).
Hypotheses (S_pos : 0 < S) (T_pos : 0 < T) (le_lr : l <= r).
Hypothesis unclipped : S * Rmax (Rabs l) (Rabs r) <= T.

Let rho := (r - l) * S / (2 * T).
Let m j := rho ^ j * moment_of B n j.

Lemma neuron_inside w : inside (section B) S w ->
  map (neuron l r T) w = map (fun x => (r - l) / (2 * T) * Rabs x) w.
Proof.
move=> /(inside_bounded _ _ _ (is_proper B)).
have bound x y : Rabs x < S -> Rabs y <= Rmax (Rabs l) (Rabs r) -> Rabs (x * y) <= T.
  rewrite Rabs_mult => x_lt y_le; apply: Rle_trans unclipped.
  by apply: Rmult_le_compat; try apply: Rabs_pos; lra.
elim: w => [|x w IH] all_in //=; inversion all_in; subst; rewrite IH // neuron_unclipped //.
  by apply: bound => //; apply: Rmax_l.
by apply: bound => //; apply: Rmax_r.
Qed.

Lemma monomial_scaled s c (w : list R) : size s = size w ->
  @monomial real_ring s (map (fun x => c * Rabs x) w)
  = c ^ hits s * @monomial real_ring s (map Rabs w).
Proof.
elim: s w => [|b s IH] [|x w] //; first by move=> _; apply: esym; apply: Rmult_1_r.
move=> [size_s]; rewrite -[hits (b :: s)]/(b + hits s)%N.
by case: b; rewrite ?add1n ?add0n /= IH //= /mul /one /=; ring.
Qed.

Lemma average_neurons s : size s = n ->
  average (section B) n S (fun w => @monomial real_ring s (map (neuron l r T) w)) (m (hits s)).
Proof.
move=> size_s; have linear := average_is_linear B n S S_pos.
set c := (r - l) / (2 * T).
apply: (relation_ext linear
  (f := fun w => c ^ hits s * @monomial real_ring s (map Rabs w))) => [w [size_w w_in]|].
  by rewrite neuron_inside // monomial_scaled // size_w.
rewrite (_ : m (hits s) = c ^ hits s * (moment_of B n (hits s) * S ^ hits s)).
  apply: (relation_scale linear (c ^ hits s)
    (f := fun w => @monomial real_ring s (map Rabs w))).
  by rewrite -size_s; apply: average_monomial.
rewrite /m (_ : rho = c * S) ?Rpow_mult_distr; first by ring.
by rewrite /rho /c; field; lra.
Qed.

(* the expectation of any function of the pattern *)
Theorem expectation_pattern (F : list bool -> R) :
  expectation (section B) n S T (fun w b => F (pattern l r w b))
    (\big[Rplus/0]_(s <- patterns n) (F s * @pattern_law real_ring n m (hits s))).
Proof.
exists (fun w => \big[Rplus/0]_(s <- patterns n)
  (F s * @weight real_ring s (map (neuron l r T) w))).
split; first apply: almost_all_inside => w size_w w_in.
  by have := average_pattern l r T w F T_pos; rewrite size_map size_w.
apply: (integral_expectation (average_is_linear B n S S_pos) (w := map (neuron l r T))).
  by move=> w [size_w _]; rewrite size_map.
exact: average_neurons.
Qed.

(* the expectation of any function of the count *)
Theorem expectation_kinks (phi : nat -> R) :
  expectation (section B) n S T (fun w b => phi (kinks l r w b))
    (sum_f_R0 (fun k => phi k * pmf n m k) n).
Proof.
apply/(expectation_given_weights _ _ _ _ _ _ _ _ (is_proper B) S_pos T_pos).
have linear := average_is_linear B n S S_pos; rewrite sum_f_R0_big.
apply: (relation_ext linear (f := fun w => \big[@add real_ring/zero]_(0 <= k < n.+1)
  (phi k * @law real_ring (map (neuron l r T) w) k))) => [w _|]; first by rewrite sum_f_R0_big.
apply: (relation_sum linear) => k; rewrite mem_index_iota ltnS => /andP [_ le_kn] _.
apply: (relation_scale linear (phi k)); rewrite pmf_count_law.
apply: (integral_law linear (w := map (neuron l r T)) _ average_neurons le_kn).
by move=> w [size_w _]; rewrite size_map.
Qed.

Theorem probability_kinks k : (k <= n)%N ->
  probability (section B) n S T (fun w b => kinks l r w b == k) (pmf n m k).
Proof.
move=> le_kn; rewrite -pmf_value //.
exact: (expectation_kinks (fun i => if i == k then 1 else 0)).
Qed.

Theorem factorial_moment j :
  expectation (section B) n S T (fun w b => INR 'C(kinks l r w b, j)) (INR 'C(n, j) * m j).
Proof. by rewrite -sum_pmf_binomial; apply: (expectation_kinks (fun k => INR 'C(k, j))). Qed.

Theorem mean_kinks : expectation (section B) n S T (fun w b => INR (kinks l r w b)) (INR n * m 1%N).
Proof. by rewrite -sum_pmf_mean; apply: expectation_kinks. Qed.

Lemma m_0 : m 0%N = 1.
Proof. by have := joint_pos B n 0; rewrite /m /moment_of /= => ?; field; lra. Qed.

Theorem variance_kinks :
  expectation (section B) n S T (fun w b => (INR (kinks l r w b) - INR n * m 1%N) ^ 2)
    (INR n * (INR n - 1) * m 2%N + INR n * m 1%N - (INR n * m 1%N) ^ 2).
Proof.
rewrite -sum_pmf_variance; last exact: m_0.
exact: (expectation_kinks (fun k => (INR k - INR n * m 1%N) ^ 2)).
Qed.

Theorem total_mass : sum_f_R0 (pmf n m) n = 1.
Proof. by rewrite sum_pmf m_0. Qed.

End Law.
