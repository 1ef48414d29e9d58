(* The theorems of this library, to be read without its other files.

   Definitions.v says what an average over a solid, a prior and the count of breaks
   are; Count.v what patterns, their weights and the law of their hits are;
   HalfGamma.v says that g k stands for Gamma(1 + k/2), that
   M n j = g n / (sqrt(PI)^j g(n+j)) and that mean n = n M n 1.

   Every law below starts from the network: K w b is the number of points of the
   domain at which f(x) = d + sum c_i max(w_i x + b_i, 0) is not differentiable.
   Its expectations are over w uniform in a solid and b uniform in a cube, as
   normalised iterated Riemann integrals. *)

From Coq Require Import Reals List.
From mathcomp Require Import ssreflect ssrbool eqtype ssrnat seq binomial.
From Kinks Require Import HalfGamma CommutativeRing Inversion Count Functional Definitions.
From Kinks Require Solids ThreeSolids Network SmallWidths HeadlineProofs Scale.
Local Open Scope R_scope.

(** * Counting, over any commutative ring and without an assumption *)

(* factorial moments out of a law, and back *)
Theorem binomial_inversion (A : commutative_ring) (n : nat) (p : nat -> A) (k : nat) :
  (k <= n)%N -> p k = inverted n (moment n p) k.
Proof. exact: inversion. Qed.

Theorem binomial_inversion_converse (A : commutative_ring) (n : nat) (m : nat -> A) (j : nat) :
  (j <= n)%N -> m j = moment n (inverted n m) j.
Proof. exact: inversion_converse. Qed.

(* The mixture of Poisson-binomial laws under a linear functional E. *)
Theorem law_under_functional (A : commutative_ring) (O : Type) (E : (O -> A) -> A)
    (n : nat) (w : O -> list A) (m : nat -> A) (k : nat) :
  (forall f h, (forall o, f o = h o) -> E f = E h) ->
  (forall f h, E (fun o => f o + h o)%C = (E f + E h)%C) ->
  (forall c f, E (fun o => c * f o)%C = (c * E f)%C) ->
  (forall o, size (w o) = n) ->
  (forall t, size t = n -> E (fun o => monomial t (w o)) = m (hits t)) ->
  (k <= n)%N -> E (fun o => law (w o) k) = inverted n (fun j => ofnat A 'C(n, j) * m j)%C k.
Proof. exact: functional_law. Qed.

(** * What the words mean *)

(* The solids are ball, cross-polytope and cube. *)
Theorem inside_ball (r : R) (w : list R) : 0 < r ->
  inside ball r w <-> fold_right (fun t s => t ^ 2 + s) 0 w < r ^ 2.
Proof. exact: Solids.inside_ball. Qed.

Theorem inside_cross_polytope (r : R) (w : list R) : 0 < r ->
  inside cross_polytope r w <-> fold_right (fun t s => Rabs t + s) 0 w < r.
Proof. exact: Solids.inside_cross_polytope. Qed.

Theorem inside_cube (r : R) (w : list R) : inside cube r w <-> Forall (fun t => Rabs t < r) w.
Proof. exact: Solids.inside_cube. Qed.

(* An expectation has one value. *)
Theorem expectation_unique (section : solid) (n : nat) (S T : R) X (d e : R) :
  section = ball \/ section = cross_polytope \/ section = cube -> 0 < S -> 0 < T ->
  expectation section n S T X d -> expectation section n S T X e -> d = e.
Proof. exact: HeadlineProofs.expectation_unique. Qed.

(* The number of breaks is always defined, and at most the number of neurons. *)
Theorem breaks_finite (c w b : list R) (d l r : R) :
  exists k, (k <= size w)%N /\ exactly k (break l r (fun x => d + network c w b x)).
Proof. exact: Network.breaks_finite. Qed.

(* A neuron puts its kink, -b/w, into (l, r) exactly if it changes sign there. *)
Theorem kink_position (l r w b : R) : w <> 0 -> l <= r ->
  kink_inside l r w b = true <-> l < - b / w < r.
Proof. exact: Network.kink_inside_position. Qed.

(** * Volume and moments of the ball *)

Theorem ball_volume (n : nat) (r : R) : 0 < r ->
  integral ball n r (fun _ => 1) (sqrt PI ^ n / g n * r ^ n).
Proof. exact: ThreeSolids.ball_volume. Qed.

(* E|w_1 ... w_j| *)
Theorem ball_moment (n j : nat) : (j <= n)%N ->
  average ball n 1 (fun w => fold_right (fun t p => Rabs t * p) 1 (firstn j w)) (M n j).
Proof. exact: HeadlineProofs.ball_moment. Qed.

(* E prod (a_i + c_i |w_i|): multiply out prod (a_i + c_i X), and read X^j as M n j r^j. *)
Theorem ball_product (ac : list (R * R)) (r : R) : 0 < r ->
  average ball (size ac) r (fun w => @affine_product real_ring ac (map Rabs w))
    (@umbral real_ring ac (fun j => M (size ac) j * r ^ j)).
Proof. exact: HeadlineProofs.ball_product. Qed.

(** * Given the weights *)

(* The neurons are independent, and neuron i has its kink in (l, r) with probability
   |w_i| (r - l) / (2 T). *)
Theorem pattern_given_weights (l r T : R) (w : list R) (s : list bool) : 0 < T -> l <= r ->
  size s = size w -> Forall (fun x => Rabs (x * l) <= T /\ Rabs (x * r) <= T) w ->
  average cube (size w) T (fun b => if pattern l r w b == s then 1 else 0)
    (@weight real_ring s (map (fun x => (r - l) / (2 * T) * Rabs x) w)).
Proof. exact: HeadlineProofs.pattern_given_weights. Qed.

(* On (-radius, radius), however large, the law of K is the average of the
   Poisson-binomial laws with p_i = min(1, radius |w_i| / T). *)
Theorem law_given_weights (section : solid) (n : nat) (S T radius : R) K (phi : nat -> R) (e : R) :
  section = ball \/ section = cross_polytope \/ section = cube ->
  0 < S -> 0 < T -> 0 < radius -> counts_breaks n (- radius) radius K ->
  expectation section n S T (fun w b => phi (K w b)) e
  <-> average section n S (fun w => sum_f_R0 (fun k =>
        phi k * @law real_ring (map (fun x => Rmin 1 (radius * Rabs x / T)) w) k) n) e.
Proof. exact: HeadlineProofs.law_given_weights. Qed.

(** * The ball prior on (-1, 1) *)

Theorem ball_law (n k : nat) K : counts_breaks n (-1) 1 K -> (k <= n)%N ->
  probability ball n 1 1 (fun w b => K w b == k)
    (sum_f_R0 (fun j => (-1) ^ (j - k) * INR 'C(j, k) * (INR 'C(n, j) * M n j)) n).
Proof. exact: HeadlineProofs.ball_law. Qed.

Theorem ball_total_mass (n : nat) : sum_f_R0 (pmf n (M n)) n = 1.
Proof. exact: HeadlineProofs.ball_total_mass. Qed.

Theorem ball_law_nonneg (n k : nat) : (k <= n)%N -> 0 <= pmf n (M n) k.
Proof. exact: HeadlineProofs.ball_law_nonneg. Qed.

Theorem ball_factorial_moment (n j : nat) K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR 'C(K w b, j)) (INR 'C(n, j) * M n j).
Proof. exact: HeadlineProofs.ball_factorial_moment. Qed.

Theorem ball_mean (n : nat) K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR (K w b)) (INR n * g n / (sqrt PI * g (n + 1))).
Proof. exact: HeadlineProofs.ball_mean. Qed.

Theorem ball_variance (n : nat) K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => (INR (K w b) - mean n) ^ 2)
    (2 * INR n * (INR n - 1) / (PI * (INR n + 2)) + mean n - mean n ^ 2).
Proof. exact: HeadlineProofs.ball_variance. Qed.

Theorem ball_law_width_2 :
  pmf 2 (M 2) 0 = 1 - 13 / (6 * PI) /\ pmf 2 (M 2) 1 = 5 / (3 * PI)
  /\ pmf 2 (M 2) 2 = 1 / (2 * PI).
Proof. exact: SmallWidths.law_width_2. Qed.

(* The scale of weights and biases together does not matter. *)
Theorem ball_scale_invariance (n k : nat) (T : R) K : 0 < T -> counts_breaks n (-1) 1 K ->
  (k <= n)%N -> probability ball n T T (fun w b => K w b == k) (pmf n (M n) k).
Proof. exact: Scale.ball_scale_invariance. Qed.

(* The scale of the weights alone does matter: the mean is multiplied by it. *)
Theorem ball_weights_alone (n : nat) (S : R) K (d e : R) : (0 < n)%N -> 0 < S < 1 ->
  counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR (K w b)) d ->
  expectation ball n S 1 (fun w b => INR (K w b)) e -> e = S * d /\ e < d.
Proof. exact: Scale.ball_weights_alone. Qed.

(* one pattern s of neurons with a kink and neurons without *)
Theorem ball_pattern (s : list bool) :
  let n := size s in let k := hits s in
  probability ball n 1 1 (fun w b => pattern (-1) 1 w b == s)
    (sum_f_R0 (fun i => (-1) ^ i * INR 'C(n - k, i) * M n (k + i)) (n - k)).
Proof. exact: HeadlineProofs.ball_pattern. Qed.

(** * The solids on any domain that is not cut off *)

(* Weights in the solid of radius S, biases on (-T, T), kinks in (l, r), and
   rho = (r - l) S / (2 T).  Ball, cross-polytope and cube are q = 2, 1, infinity. *)

Theorem ball_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  probability ball n S T (fun w b => K w b == k)
    (pmf n (fun j => ((r - l) * S / (2 * T)) ^ j * M n j) k).
Proof. exact: HeadlineProofs.ball_law_scaled. Qed.

Theorem ball_factorial_moment_scaled (n j : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K ->
  expectation ball n S T (fun w b => INR 'C(K w b, j))
    (INR 'C(n, j) * (((r - l) * S / (2 * T)) ^ j * M n j)).
Proof. exact: Scale.ball_factorial_moment_scaled. Qed.

Theorem cross_polytope_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  probability cross_polytope n S T (fun w b => K w b == k)
    (pmf n (fun j => ((r - l) * S / (2 * T)) ^ j
      * (INR (Factorial.fact n) / INR (Factorial.fact (n + j)))) k).
Proof. exact: HeadlineProofs.cross_polytope_law_scaled. Qed.

Theorem interval_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%N ->
  probability cube n S T (fun w b => K w b == k)
    (binomial_pmf n ((r - l) * S / (2 * T) / 2) k).
Proof. exact: HeadlineProofs.interval_law_scaled. Qed.

(** * The interval prior on (-R, R) *)

Theorem interval_law (n k : nat) K : counts_breaks n (-1) 1 K -> (k <= n)%N ->
  probability cube n 1 1 (fun w b => K w b == k) (INR 'C(n, k) / 2 ^ n).
Proof. exact: HeadlineProofs.interval_law. Qed.

Theorem interval_law_narrow (n k : nat) (T radius : R) K : 0 < T -> 0 < radius <= 1 ->
  counts_breaks n (- radius) radius K -> (k <= n)%N ->
  probability cube n T T (fun w b => K w b == k) (binomial_pmf n (radius / 2) k).
Proof. exact: HeadlineProofs.interval_law_narrow. Qed.

Theorem interval_law_wide (n k : nat) (T radius : R) K : 0 < T -> 1 <= radius ->
  counts_breaks n (- radius) radius K -> (k <= n)%N ->
  probability cube n T T (fun w b => K w b == k) (binomial_pmf n (1 - 1 / (2 * radius)) k).
Proof. exact: HeadlineProofs.interval_law_wide. Qed.

Theorem interval_mean (n : nat) K : counts_breaks n (-1) 1 K ->
  expectation cube n 1 1 (fun w b => INR (K w b)) (INR n / 2).
Proof. exact: HeadlineProofs.interval_mean. Qed.
