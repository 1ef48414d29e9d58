(* The laws of the number of kinks, to be read from top to bottom and without another
   file.

   Every word that a statement uses is defined here; each proof only names the theorem
   of another file, and Words.v says that the words mean the same there.  From outside
   come
     - Coq's library: real numbers with sqrt, PI, exp and atan, finite sums sum_f_R0,
       factorials, the predicates Forall, In and NoDup of lists;
     - Coquelicot: ex_derive f x (f is differentiable at x), the Riemann integral
       is_RInt f a b v, its improper form is_RInt_gen, limits is_lim_seq;
     - Mathematical Components: 'C(n, k), Pascal's binomial coefficient, which is 0 for
       k > n, and the sums \big[+/0] of the last part. *)

From Coq Require Import Reals QArith Qreals List Arith.
From Coquelicot Require Import Coquelicot.
From mathcomp Require Import bigop binomial.
From Kinks Require CommutativeRing Inversion Count Functional HalfGamma Definitions Solids.
From Kinks Require ThreeSolids Expectation Network SmallWidths HeadlineProofs Scale Forms PmfField.
From Kinks Require Recurrence Asymptotic MeanExpansion MeanEnvelope WidthForKinks Enclosures.
From Kinks Require LineIntegral Gaussian Angles FromTheEvent.
Import ListNotations.
Local Open Scope R_scope.

(* A proof that is the same for Mathematical Components' order of the naturals *)
Local Notation leq := (ssrbool.introT ssrnat.leP).

(** * 1. The network and its kinks *)

(* sum c_i max(w_i x + b_i, 0) *)
Fixpoint network (c w b : list R) (x : R) : R :=
  match c, w, b with
  | ci :: c', wi :: w', bi :: b' => ci * Rmax (wi * x + bi) 0 + network c' w' b' x
  | _, _, _ => 0
  end.

(* a kink: a point of (l, r) at which f is not differentiable *)
Definition break (l r : R) (f : R -> R) (x : R) : Prop := l < x < r /\ ~ ex_derive f x.

(* Exactly k reals have the property P. *)
Definition exactly (k : nat) (P : R -> Prop) : Prop :=
  exists points : list R, NoDup points /\ length points = k /\ forall x, In x points <-> P x.

(* K w b is the number of kinks in (l, r) of a network of width n with the weights w and
   the biases b.  The output layer is any without zeros. *)
Definition counts_breaks (n : nat) (l r : R) (K : list R -> list R -> nat) : Prop :=
  exists (c : list R) (d : R), length c = n /\ List.Forall (fun ci => ci <> 0) c
    /\ forall w b, length w = n -> length b = n ->
      exactly (K w b) (break l r (fun x => d + network c w b x)).

(* This number is always defined, and at most the number of neurons. *)
Theorem breaks_finite (c w b : list R) (d l r : R) :
  exists k, (k <= length w)%nat /\ exactly k (break l r (fun x => d + network c w b x)).
Proof.
destruct (Network.breaks_finite c w b d l r) as (k & small & is_count).
exact (ex_intro _ k (conj (ssrbool.elimT ssrnat.leP small) is_count)).
Qed.

(** * 2. The priors *)

(* A solid is given by its sections: the solid of radius r is cut at the first
   coordinate t, for -r < t < r, in a solid of the same family with one dimension
   less, whose radius is [section r t]. *)
Definition solid := R -> R -> R.

Definition ball : solid := fun r t => sqrt (r ^ 2 - t ^ 2).
Definition cross_polytope : solid := fun r t => r - Rabs t.
Definition cube : solid := fun r t => r.

Definition one_of_the_three (section : solid) : Prop :=
  section = ball \/ section = cross_polytope \/ section = cube.

Fixpoint inside (section : solid) (r : R) (w : list R) : Prop :=
  match w with
  | [] => True
  | t :: w' => - r < t < r /\ inside section (section r t) w'
  end.

Theorem inside_ball (r : R) (w : list R) : 0 < r ->
  inside ball r w <-> fold_right (fun t s => t ^ 2 + s) 0 w < r ^ 2.
Proof. exact (Solids.inside_ball r w). Qed.

Theorem inside_cross_polytope (r : R) (w : list R) : 0 < r ->
  inside cross_polytope r w <-> fold_right (fun t s => Rabs t + s) 0 w < r.
Proof. exact (Solids.inside_cross_polytope r w). Qed.

Theorem inside_cube (r : R) (w : list R) :
  inside cube r w <-> List.Forall (fun t => Rabs t < r) w.
Proof. exact (Solids.inside_cube r w). Qed.

(* v is the integral of f over the solid of dimension n and radius r: the iterated
   Riemann integral, slice by slice, where finitely many slices may be left out. *)
Fixpoint integral (section : solid) (n : nat) (r : R) (f : list R -> R) (v : R) : Prop :=
  match n with
  | O => v = f []
  | S n' => exists (slice : R -> R) (exceptions : list R),
      (forall t, - r < t < r -> ~ In t exceptions ->
        integral section n' (section r t) (fun w => f (t :: w)) (slice t))
      /\ is_RInt slice (- r) r v
  end.

(* e is the average of f over the solid: integral by volume. *)
Definition average (section : solid) (n : nat) (r : R) (f : list R -> R) (e : R) : Prop :=
  exists volume total, integral section n r (fun _ => 1) volume /\ 0 < volume
    /\ integral section n r f total /\ e = total / volume.

(* For almost every w in the solid: at each coordinate all but finitely many values
   will do, and which these are may depend on the coordinates before. *)
Fixpoint almost_all (section : solid) (n : nat) (r : R) (P : list R -> Prop) : Prop :=
  match n with
  | O => P []
  | S n' => exists exceptions : list R, forall t, - r < t < r -> ~ In t exceptions ->
      almost_all section n' (section r t) (fun w => P (t :: w))
  end.

(* e is the expectation of X w b for n weights w uniform in a solid of radius S and n
   independent biases b, uniform on (-T, T).  In this file "ball prior" says that S = T
   = 1 and the solid is the ball, "interval prior" that S = T and it is the cube. *)
Definition expectation (section : solid) (n : nat) (S T : R) (X : list R -> list R -> R) (e : R) :=
  exists given : list R -> R,
    almost_all section n S (fun w => average cube n T (X w) (given w))
    /\ average section n S given e.

Definition indicator (holds : bool) : R := if holds then 1 else 0.

Definition probability (section : solid) (n : nat) (S T : R) (event : list R -> list R -> bool)
    (p : R) : Prop :=
  expectation section n S T (fun w b => indicator (event w b)) p.

(* Averages and expectations have one value. *)
Theorem average_unique (section : solid) (n : nat) (r : R) f (d e : R) :
  one_of_the_three section -> 0 < r ->
  average section n r f d -> average section n r f e -> d = e.
Proof.
exact (fun which => Expectation.average_unique_value section n r f d e
  (HeadlineProofs.any_proper section which)).
Qed.

Theorem expectation_unique (section : solid) (n : nat) (S T : R) X (d e : R) :
  one_of_the_three section -> 0 < S -> 0 < T ->
  expectation section n S T X d -> expectation section n S T X e -> d = e.
Proof. exact (HeadlineProofs.expectation_unique section n S T X d e). Qed.

(** * 3. The ball prior: the law of the number of kinks in (-1, 1) *)

(* g k = Gamma(1 + k/2) *)
Fixpoint g (k : nat) : R :=
  match k with
  | O => 1
  | S O => sqrt PI / 2
  | S (S k' ) => (1 + INR k' / 2) * g k'
  end.

(* M n j = E|w_1 ... w_j| for w uniform in the unit ball of R^n *)
Definition M (n j : nat) : R := g n / (sqrt PI ^ j * g (n + j)).

Theorem ball_volume (n : nat) (r : R) : 0 < r ->
  integral ball n r (fun _ => 1) (sqrt PI ^ n / g n * r ^ n).
Proof. exact (ThreeSolids.ball_volume n r). Qed.

Theorem ball_moment (n j : nat) : (j <= n)%nat ->
  average ball n 1 (fun w => fold_right (fun t p => Rabs t * p) 1 (firstn j w)) (M n j).
Proof. exact (fun jn => HeadlineProofs.ball_moment n j (leq jn)). Qed.

Theorem ball_law (n k : nat) K : counts_breaks n (-1) 1 K -> (k <= n)%nat ->
  probability ball n 1 1 (fun w b => K w b =? k)
    (sum_f_R0 (fun j => (-1) ^ (j - k) * INR 'C(j, k) * (INR 'C(n, j) * M n j)) n).
Proof. exact (fun counted => FromTheEvent.breaks_law n K counted k). Qed.

(* The law with factorial moments E C(K,j) = C(n,j) m_j; P n k is P(K = k). *)
Definition pmf (n : nat) (m : nat -> R) (k : nat) : R :=
  sum_f_R0 (fun j => (-1) ^ (j - k) * INR 'C(j, k) * (INR 'C(n, j) * m j)) n.

Definition P (n k : nat) : R := pmf n (M n) k.

Theorem ball_total_mass (n : nat) : sum_f_R0 (P n) n = 1.
Proof. exact (HeadlineProofs.ball_total_mass n). Qed.

Theorem ball_law_nonneg (n k : nat) : (k <= n)%nat -> 0 <= P n k.
Proof. exact (fun kn => HeadlineProofs.ball_law_nonneg n k (leq kn)). Qed.

Theorem ball_law_width_2 :
  P 2 0 = 1 - 13 / (6 * PI) /\ P 2 1 = 5 / (3 * PI) /\ P 2 2 = 1 / (2 * PI).
Proof. exact SmallWidths.law_width_2. Qed.

Theorem ball_factorial_moment (n j : nat) K : counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR 'C(K w b, j)) (INR 'C(n, j) * M n j).
Proof. exact (HeadlineProofs.ball_factorial_moment n j K). Qed.

(* The numbers that the bounds and limits below speak of *)
Definition mean (n : nat) : R := INR n * M n 1.
Definition variance (n : nat) : R := INR n * (INR n - 1) * M n 2 + mean n - mean n ^ 2.

Theorem ball_mean n (closed := INR n * g n / (sqrt PI * g (n + 1))) :
  mean n = closed /\ forall K, counts_breaks n (-1) 1 K ->
    expectation ball n 1 1 (fun w b => INR (K w b)) closed.
Proof. exact (conj (FromTheEvent.mean_gammas n) (HeadlineProofs.ball_mean n)). Qed.

Theorem ball_variance n
    (closed := 2 * INR n * (INR n - 1) / (PI * (INR n + 2)) + mean n - mean n ^ 2) :
  variance n = closed /\ forall K, counts_breaks n (-1) 1 K ->
    expectation ball n 1 1 (fun w b => (INR (K w b) - mean n) ^ 2) closed.
Proof. exact (conj (FromTheEvent.variance_value n) (HeadlineProofs.ball_variance n)). Qed.

(** * 4. The interval prior on (-radius, radius) *)

Definition binomial_pmf (n : nat) (p : R) (k : nat) : R :=
  INR 'C(n, k) * p ^ k * (1 - p) ^ (n - k).

Theorem interval_law (n k : nat) K : counts_breaks n (-1) 1 K -> (k <= n)%nat ->
  probability cube n 1 1 (fun w b => K w b =? k) (INR 'C(n, k) / 2 ^ n).
Proof. exact (fun counted kn => HeadlineProofs.interval_law n k K counted (leq kn)). Qed.

Theorem interval_law_narrow (n k : nat) (T radius : R) K : 0 < T -> 0 < radius <= 1 ->
  counts_breaks n (- radius) radius K -> (k <= n)%nat ->
  probability cube n T T (fun w b => K w b =? k) (binomial_pmf n (radius / 2) k).
Proof.
exact (fun T0 narrow counted kn =>
  HeadlineProofs.interval_law_narrow n k T radius K T0 narrow counted (leq kn)).
Qed.

Theorem interval_law_wide (n k : nat) (T radius : R) K : 0 < T -> 1 <= radius ->
  counts_breaks n (- radius) radius K -> (k <= n)%nat ->
  probability cube n T T (fun w b => K w b =? k) (binomial_pmf n (1 - 1 / (2 * radius)) k).
Proof.
exact (fun T0 wide counted kn =>
  HeadlineProofs.interval_law_wide n k T radius K T0 wide counted (leq kn)).
Qed.

Theorem interval_mean (n : nat) K : counts_breaks n (-1) 1 K ->
  expectation cube n 1 1 (fun w b => INR (K w b)) (INR n / 2).
Proof. exact (HeadlineProofs.interval_mean n K). Qed.

(** * 5. The ball prior: even and odd means *)

Theorem ball_mean_even m (closed := INR (2 * m) * 4 ^ (m + 1) * INR (fact m) * INR (fact (m + 1))
                                    / (PI * INR (fact (2 * m + 2)))) :
  mean (2 * m) = closed /\ forall K, counts_breaks (2 * m) (-1) 1 K ->
    expectation ball (2 * m) 1 1 (fun w b => INR (K w b)) closed.
Proof.
exact (conj (Forms.mean_even m)
  (fun K counted => FromTheEvent.breaks_mean (2 * m) K counted closed (Forms.mean_even m))).
Qed.

Theorem ball_mean_odd m (closed := INR (2 * m + 1) / 4 ^ (m + 1) * INR 'C(2 * m + 2, m + 1)) :
  mean (2 * m + 1) = closed /\ forall K, counts_breaks (2 * m + 1) (-1) 1 K ->
    expectation ball (2 * m + 1) 1 1 (fun w b => INR (K w b)) closed.
Proof.
exact (conj (Forms.mean_odd m)
  (fun K counted => FromTheEvent.breaks_mean (2 * m + 1) K counted closed (Forms.mean_odd m))).
Qed.

(** * 6. The mean: bounds, growth, decimals *)

Theorem ball_mean_asymptotic : is_lim_seq (fun n => mean n / sqrt (2 * INR n / PI)) 1.
Proof. exact MeanExpansion.mean_asymptotic. Qed.

Theorem ball_mean_next_term :
  is_lim_seq (fun n => INR n * (mean n / sqrt (2 * INR n / PI) - 1)) (-3 / 4).
Proof. exact MeanExpansion.mean_next_term. Qed.

Theorem ball_variance_minus_mean : is_lim_seq (fun n => variance n - mean n) (-3 / PI).
Proof. exact MeanExpansion.variance_minus_mean. Qed.

Theorem ball_mean_bounds n : (1 <= n)%nat ->
  2 * INR n / PI * (INR n / (INR n + 2)) < mean n ^ 2 < 2 * INR n / PI * (INR n / (INR n + 1)).
Proof. exact (Asymptotic.mean_bounds n). Qed.

Theorem ball_mean_sharp_bounds n : (1 <= n)%nat ->
  2 * INR n ^ 2 / (PI * (INR n + 3 / 2 + 1 / (8 * (INR n + 1))))
    < mean n ^ 2 < 2 * INR n ^ 2 / (PI * (INR n + 3 / 2)).
Proof. exact (MeanExpansion.mean_sharp_bounds n). Qed.

(* the first terms of the expansion of exp(..), with the error enveloped *)
Theorem ball_mean_envelope n : (1 <= n)%nat ->
  let first := sqrt (2 * INR n / PI) * (INR n / (INR n + 1)) in
  first * exp (1 / (4 * INR n) - 1 / (24 * INR n ^ 3)) < mean n
    < first * exp (1 / (4 * INR n) - 1 / (24 * INR n ^ 3) + 1 / (20 * INR n ^ 5)).
Proof. exact (MeanEnvelope.mean_envelope n). Qed.

Theorem ball_mean_product n :
  mean n * mean (S n) = 2 * INR n * (INR n + 1) / (PI * (INR n + 2)).
Proof. exact (Asymptotic.mean_product n). Qed.

Theorem ball_mean_increases n : mean n < mean (S n).
Proof. exact (Asymptotic.mean_increases n). Qed.

(* the width from which on m kinks are expected *)
Theorem ball_width_for_kinks m : 0 < m -> exists N : nat,
  (forall n, (N <= n)%nat <-> m <= mean n) /\ PI * m ^ 2 / 2 < INR N < PI * m ^ 2 / 2 + 3.
Proof. exact (WidthForKinks.width_for_kinks m). Qed.

(* Some of the enclosures; all of them are in Enclosures.v. *)
Theorem ball_mean_enclosures :
  2.351726720434355 <= mean 10 <= 2.351726720434356
  /\ 7.919621132166738 <= mean 100 <= 7.919621132166739
  /\ 12.728903696665965 <= mean 256 <= 12.728903696665966.
Proof.
exact (conj Enclosures.mean_10_enclosure
  (conj Enclosures.mean_100_enclosure Enclosures.mean_256_enclosure)).
Qed.

(** * 7. Each probability is a polynomial in 1/PI with rational coefficients *)

(* of degree floor(n/2) *)
Theorem ball_probability_field n k : (k <= n)%nat -> exists coefficient : nat -> Q,
  let polynomial := sum_f_R0 (fun d => Q2R (coefficient d) * (/ PI) ^ d) (n / 2) in
  ~ (coefficient (n / 2)%nat == 0)%Q /\ P n k = polynomial
  /\ forall K, counts_breaks n (-1) 1 K ->
       probability ball n 1 1 (fun w b => K w b =? k) polynomial.
Proof.
exact (fun kn => ex_intro _ (PmfField.coefficient n k) (conj (PmfField.leading_coefficient n k kn)
  (conj (PmfField.P_polynomial n k kn)
    (fun K counted => FromTheEvent.breaks_polynomial n K counted k kn)))).
Qed.

(* ceil(j/2) for even n, floor(j/2) for odd n *)
Definition exponent (n j : nat) : nat :=
  if Nat.even n then Nat.div2 (j + 1) else Nat.div2 j.

Theorem ball_moment_form n j :
  exists q : Q, 0 < Q2R q /\ M n j = Q2R q * (/ PI) ^ exponent n j.
Proof.
exact (ex_intro _ (Forms.M_rational n j)
  (conj (Forms.M_rational_pos n j) (Forms.M_rational_times_power n j))).
Qed.

(** * 8. A recurrence of the law *)

(* m k = P(K = k) / C(n,k) is computed downwards from m (n+1) = 0 and m n = M n n. *)
Theorem ball_law_recurrence n : exists m : nat -> R,
  (forall k, (k <= n)%nat -> P n k = INR 'C(n, k) * m k)
  /\ (forall k K, counts_breaks n (-1) 1 K -> (k <= n)%nat ->
        probability ball n 1 1 (fun w b => K w b =? k) (INR 'C(n, k) * m k))
  /\ m (n + 1)%nat = 0 /\ m n = M n n
  /\ ((1 <= n)%nat -> m (n - 1)%nat = (4 ^ n / INR 'C(2 * n, n) - 1) * m n)
  /\ (forall k, (k + 2 <= n)%nat ->
        m k = (PI / 2 * (INR n + INR k + 2) - 1) * m (k + 2)%nat - 2 * m (k + 1)%nat
              - PI / 2 * (INR n - INR k - 2) * m (k + 3)%nat).
Proof.
exact (ex_intro _ (Recurrence.share n) (conj (Recurrence.P_share n)
  (conj (fun k K counted => FromTheEvent.breaks_share n K counted k)
  (conj (Recurrence.share_after n) (conj (Recurrence.share_last n)
  (conj (Recurrence.share_before_last n) (Recurrence.share_recurrence n))))))).
Qed.

(** * 9. Other radii and domains *)

(* The scale of weights and biases together does not matter. *)
Theorem ball_scale_invariance (n k : nat) (T : R) K : 0 < T -> counts_breaks n (-1) 1 K ->
  (k <= n)%nat -> probability ball n T T (fun w b => K w b =? k) (P n k).
Proof. exact (fun T0 counted kn => Scale.ball_scale_invariance n k T K T0 counted (leq kn)). Qed.

(* The scale of the weights alone does matter: the mean is multiplied by it. *)
Theorem ball_weights_alone (n : nat) (S : R) K (d e : R) : (0 < n)%nat -> 0 < S < 1 ->
  counts_breaks n (-1) 1 K ->
  expectation ball n 1 1 (fun w b => INR (K w b)) d ->
  expectation ball n S 1 (fun w b => INR (K w b)) e -> e = S * d /\ e < d.
Proof. exact (fun n0 => Scale.ball_weights_alone n S K d e (leq n0)). Qed.

(* Weights in the solid of radius S, biases on (-T, T), kinks in (l, r), and no kink
   cut off: ball, cross-polytope and cube are q = 2, 1, infinity. *)
Theorem ball_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%nat ->
  probability ball n S T (fun w b => K w b =? k)
    (pmf n (fun j => ((r - l) * S / (2 * T)) ^ j * M n j) k).
Proof.
exact (fun S0 T0 lr small counted kn =>
  HeadlineProofs.ball_law_scaled n k S T l r K S0 T0 lr small counted (leq kn)).
Qed.

Theorem ball_factorial_moment_scaled (n j : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K ->
  expectation ball n S T (fun w b => INR 'C(K w b, j))
    (INR 'C(n, j) * (((r - l) * S / (2 * T)) ^ j * M n j)).
Proof. exact (Scale.ball_factorial_moment_scaled n j S T l r K). Qed.

Theorem cross_polytope_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%nat ->
  probability cross_polytope n S T (fun w b => K w b =? k)
    (pmf n (fun j => ((r - l) * S / (2 * T)) ^ j * (INR (fact n) / INR (fact (n + j)))) k).
Proof.
exact (fun S0 T0 lr small counted kn =>
  HeadlineProofs.cross_polytope_law_scaled n k S T l r K S0 T0 lr small counted (leq kn)).
Qed.

Theorem interval_law_scaled (n k : nat) (S T l r : R) K : 0 < S -> 0 < T -> l <= r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> counts_breaks n l r K -> (k <= n)%nat ->
  probability cube n S T (fun w b => K w b =? k)
    (binomial_pmf n ((r - l) * S / (2 * T) / 2) k).
Proof.
exact (fun S0 T0 lr small counted kn =>
  HeadlineProofs.interval_law_scaled n k S T l r K S0 T0 lr small counted (leq kn)).
Qed.

(** * 10. Which neurons kink *)

(* The input w x + b of a neuron changes its sign in (l, r). *)
Definition kink_inside (l r w b : R) : bool :=
  if Rlt_dec ((w * l + b) * (w * r + b)) 0 then true else false.

Theorem kink_position (l r w b : R) : w <> 0 -> l <= r ->
  kink_inside l r w b = true <-> l < - b / w < r.
Proof. exact (Network.kink_inside_position l r w b). Qed.

(* of every neuron, whether it has its kink in (l, r) *)
Fixpoint pattern (l r : R) (w b : list R) : list bool :=
  match w, b with
  | wi :: w', bi :: b' => kink_inside l r wi bi :: pattern l r w' b'
  | _, _ => []
  end.

Fixpoint hits (s : list bool) : nat :=
  match s with
  | [] => 0
  | hit :: s' => (if hit then 1 else 0) + hits s'
  end.

Definition same (s t : list bool) : bool := if list_eq_dec Bool.bool_dec s t then true else false.

Fixpoint patterns (n : nat) : list (list bool) :=
  match n with
  | O => [[]]
  | S n' => map (cons true) (patterns n') ++ map (cons false) (patterns n')
  end.

(* the probability of the pattern s, if neuron i is hit with probability p_i,
   independently of the others; and that of k hits, the Poisson-binomial law *)
Fixpoint weight (s : list bool) (p : list R) : R :=
  match s, p with
  | hit :: s', p1 :: p' => (if hit then p1 else 1 - p1) * weight s' p'
  | _, _ => 1
  end.

Definition poisson_binomial (p : list R) (k : nat) : R :=
  \big[Rplus/0]_(s <- patterns (length p) | hits s =? k) weight s p.

(* one pattern s of neurons with a kink and neurons without *)
Theorem ball_pattern (s : list bool) (n := length s) (k := hits s) :
  probability ball n 1 1 (fun w b => same (pattern (-1) 1 w b) s)
    (sum_f_R0 (fun i => (-1) ^ i * INR 'C(n - k, i) * M n (k + i)) (n - k)).
Proof. exact (FromTheEvent.ball_pattern s). Qed.

(* Given the weights the neurons are independent, and neuron i has its kink in (l, r)
   with probability |w_i| (r - l) / (2 T). *)
Theorem pattern_given_weights (l r T : R) (w : list R) (s : list bool) : 0 < T -> l <= r ->
  length s = length w -> List.Forall (fun x => Rabs (x * l) <= T /\ Rabs (x * r) <= T) w ->
  average cube (length w) T (fun b => indicator (same (pattern l r w b) s))
    (weight s (map (fun x => (r - l) / (2 * T) * Rabs x) w)).
Proof. exact (FromTheEvent.pattern_given_weights l r T w s). Qed.

(* On (-radius, radius), however large, the law of K is the average of the
   Poisson-binomial laws with p_i = min(1, radius |w_i| / T). *)
Theorem law_given_weights (section : solid) (n : nat) (S T radius : R) K (phi : nat -> R) (e : R) :
  one_of_the_three section -> 0 < S -> 0 < T -> 0 < radius ->
  counts_breaks n (- radius) radius K ->
  expectation section n S T (fun w b => phi (K w b)) e
  <-> average section n S (fun w => sum_f_R0 (fun k =>
        phi k * poisson_binomial (map (fun x => Rmin 1 (radius * Rabs x / T)) w) k) n) e.
Proof. exact (HeadlineProofs.law_given_weights section n S T radius K phi e). Qed.

(* prod (a_i + c_i x_i), and prod (a_i + c_i X) with m j in place of X^j *)
Fixpoint affine_product (ac : list (R * R)) (x : list R) : R :=
  match ac, x with
  | (a, c) :: ac', x1 :: x' => (a + c * x1) * affine_product ac' x'
  | _, _ => 1
  end.

Fixpoint umbral (ac : list (R * R)) (m : nat -> R) : R :=
  match ac with
  | [] => m 0%nat
  | (a, c) :: ac' => a * umbral ac' m + c * umbral ac' (fun j => m (S j))
  end.

(* E prod (a_i + c_i |w_i|) *)
Theorem ball_product (ac : list (R * R)) (r : R) : 0 < r ->
  average ball (length ac) r (fun w => affine_product ac (map Rabs w))
    (umbral ac (fun j => M (length ac) j * r ^ j)).
Proof. exact (HeadlineProofs.ball_product ac r). Qed.

(** * 11. The gaussian prior: the law from the event |b| < r |w| *)

Definition is_line_integral (f : R -> R) (l : R) : Prop :=
  is_RInt_gen f (Rbar_locally m_infty) (Rbar_locally p_infty) l.

(* the density with mean 0 and standard deviation s *)
Definition normal (s x : R) : R := exp (- (x * x) / (2 * (s * s))) / (s * sqrt (2 * PI)).

Theorem normal_total_mass s : 0 < s -> is_line_integral (normal s) 1.
Proof. exact (LineIntegral.normal_total s). Qed.

(* l is the expectation of f over n independent neurons (w, b): the iterated
   integral against the densities, neuron by neuron, b inside and w outside. *)
Fixpoint gaussian_expectation (sw sb : R) (n : nat) (f : list (R * R) -> R) (l : R) : Prop :=
  match n with
  | O => f nil = l
  | S n' => exists (inner : R -> R -> R) (outer : R -> R),
    (forall w b, gaussian_expectation sw sb n' (fun rest => f ((w, b) :: rest)) (inner w b))
    /\ (forall w, is_line_integral (fun b => normal sb b * inner w b) (outer w))
    /\ is_line_integral (fun w => normal sw w * outer w) l
  end.

Theorem gaussian_expectation_unique sw sb n f k l :
  gaussian_expectation sw sb n f k -> gaussian_expectation sw sb n f l -> k = l.
Proof. exact (Gaussian.is_expectation_unique sw sb n f k l). Qed.

(* how many neurons have their kink -b/w in (-r, r); one with w = 0 never does *)
Fixpoint count_within (r : R) (neurons : list (R * R)) : nat :=
  match neurons with
  | [] => 0
  | (w, b) :: rest => (if Rlt_dec (Rabs b) (r * Rabs w) then 1 else 0) + count_within r rest
  end.

Theorem gaussian_pmf sw sb r n k (p := 2 / PI * atan (r * sw / sb)) :
  0 < sw -> 0 < sb -> 0 <= r ->
  gaussian_expectation sw sb n (fun neurons => indicator (count_within r neurons =? k))
    (binomial_pmf n p k).
Proof. exact (Gaussian.gaussian_pmf sw sb r n k). Qed.

(* Uniform directions, any radii: v is the expectation of f over independent angles,
   uniform over a full turn, and f sees the neurons (w, b) = (rho cos theta, rho sin theta). *)
Fixpoint angle_expectation (radii : list R) (f : list (R * R) -> R) (v : R) : Prop :=
  match radii with
  | [] => f [] = v
  | rho :: rest => exists inner : R -> R,
    (forall theta, angle_expectation rest
      (fun neurons => f ((rho * cos theta, rho * sin theta) :: neurons)) (inner theta))
    /\ is_RInt (fun theta => inner theta / (2 * PI)) (- (PI / 2)) (3 * (PI / 2)) v
  end.

Theorem angle_expectation_unique radii f u v :
  angle_expectation radii f u -> angle_expectation radii f v -> u = v.
Proof. exact (Angles.is_angle_expectation_unique radii f u v). Qed.

Theorem uniform_angle_pmf radii r k (n := length radii) (p := 2 / PI * atan r) :
  List.Forall (fun rho => 0 < rho) radii -> 0 <= r ->
  angle_expectation radii (fun neurons => indicator (count_within r neurons =? k))
    (binomial_pmf n p k).
Proof. exact (Angles.angle_pmf radii r k). Qed.

(** * 12. Where the kinks are: given their number, independent and uniform *)

Definition kinks (l r : R) (w b : list R) : nat := hits (pattern l r w b).

(* The kinks in (l, r), in the order of their neurons, are as many as the boxes and
   lie in them one by one. *)
Fixpoint lie_in (l r : R) (w b : list R) (boxes : list (R * R)) : bool :=
  match w, b with
  | wi :: w', bi :: b' =>
    if kink_inside l r wi bi then
      match boxes with
      | [] => false
      | (x, y) :: others => kink_inside x y wi bi && lie_in l r w' b' others
      end
    else lie_in l r w' b' boxes
  | _, _ => match boxes with [] => true | _ => false end
  end.

(* the product of |box| / |domain| *)
Definition share (l r : R) (boxes : list (R * R)) : R :=
  fold_right (fun box rest => (snd box - fst box) / (r - l) * rest) 1 boxes.

Definition boxes_inside (l r : R) (boxes : list (R * R)) : Prop :=
  List.Forall (fun box => l <= fst box <= snd box /\ snd box <= r) boxes.

(* P(K = m, and the kinks lie in C_1, .., C_m) = P(K = m) prod |C_i| / (r - l) *)
Theorem positions_given_count_prior (section : solid) n S T l r boxes :
  one_of_the_three section -> 0 < S -> 0 < T -> l < r -> S * Rmax (Rabs l) (Rabs r) <= T ->
  boxes_inside l r boxes -> (length boxes <= n)%nat -> exists p,
    probability section n S T (fun w b => kinks l r w b =? length boxes) p
    /\ probability section n S T (fun w b => lie_in l r w b boxes) (share l r boxes * p).
Proof. exact (FromTheEvent.boxed_under_prior section n S T l r boxes). Qed.

(* in particular for the ball *)
Theorem positions_given_count_ball n T boxes : 0 < T ->
  List.Forall (fun box => -1 <= fst box <= snd box /\ snd box <= 1) boxes ->
  (length boxes <= n)%nat -> exists p,
    probability ball n T T (fun w b => kinks (-1) 1 w b =? length boxes) p
    /\ probability ball n T T (fun w b => lie_in (-1) 1 w b boxes) (share (-1) 1 boxes * p).
Proof. exact (FromTheEvent.boxed_under_ball n T boxes). Qed.

(* and for any given weights *)
Theorem positions_given_count T l r w boxes : 0 < T -> l < r ->
  List.Forall (fun wi => Rabs wi * Rmax (Rabs l) (Rabs r) <= T) w ->
  boxes_inside l r boxes -> exists alone,
    average cube (length w) T (fun b => indicator (kinks l r w b =? length boxes)) alone
    /\ average cube (length w) T (fun b => indicator (lie_in l r w b boxes))
         (share l r boxes * alone).
Proof. exact (FromTheEvent.boxed_given_weights T l r w boxes). Qed.

(** * 13. The algebra, over any commutative ring and without an assumption *)

Section Algebra.

Variables (A : Type) (zero one : A) (add mul sub : A -> A -> A) (opp : A -> A).
Hypothesis A_ring : ring_theory zero one add mul sub opp eq.

Local Infix "+" := add.
Local Infix "*" := mul.
Local Infix "-" := sub.

Fixpoint of_nat (n : nat) : A :=
  match n with
  | O => zero
  | S O => one
  | S n' => of_nat n' + one
  end.

Fixpoint power (x : A) (n : nat) : A :=
  match n with
  | O => one
  | S n' => x * power x n'
  end.

(* factorial moments out of a law, and back *)
Definition moment (n : nat) (p : nat -> A) (j : nat) : A :=
  \big[add/zero]_(0 <= k < S n) (of_nat 'C(k, j) * p k).

Definition inverted (n : nat) (m : nat -> A) (k : nat) : A :=
  \big[add/zero]_(0 <= j < S n) (power (opp one) (Nat.sub j k) * of_nat 'C(j, k) * m j).

Theorem binomial_inversion (n : nat) (p : nat -> A) (k : nat) :
  (k <= n)%nat -> p k = inverted n (moment n p) k.
Proof.
exact (fun kn => @Inversion.inversion (CommutativeRing.CommutativeRing A_ring) n p k (leq kn)).
Qed.

Theorem binomial_inversion_converse (n : nat) (m : nat -> A) (j : nat) :
  (j <= n)%nat -> m j = moment n (inverted n m) j.
Proof.
exact (fun jn =>
  @Inversion.inversion_converse (CommutativeRing.CommutativeRing A_ring) n m j (leq jn)).
Qed.

(* [weight] and [poisson_binomial] in the ring; the product of the p_i with i in s *)
Fixpoint ring_weight (s : list bool) (p : list A) : A :=
  match s, p with
  | hit :: s', p1 :: p' => (if hit then p1 else one - p1) * ring_weight s' p'
  | _, _ => one
  end.

Definition ring_law (p : list A) (k : nat) : A :=
  \big[add/zero]_(s <- patterns (length p) | hits s =? k) ring_weight s p.

Fixpoint monomial (s : list bool) (p : list A) : A :=
  match s, p with
  | hit :: s', p1 :: p' => (if hit then p1 else one) * monomial s' p'
  | _, _ => one
  end.

(* The mixture of Poisson-binomial laws under a linear functional E, if E of a
   product of p_i depends on the number of factors alone. *)
Theorem law_under_functional (O : Type) (E : (O -> A) -> A)
    (n : nat) (p : O -> list A) (m : nat -> A) (k : nat) :
  (forall f h, (forall o, f o = h o) -> E f = E h) ->
  (forall f h, E (fun o => f o + h o) = E f + E h) ->
  (forall c f, E (fun o => c * f o) = c * E f) ->
  (forall o, length (p o) = n) ->
  (forall s, length s = n -> E (fun o => monomial s (p o)) = m (hits s)) ->
  (k <= n)%nat -> E (fun o => ring_law (p o) k) = inverted n (fun j => of_nat 'C(n, j) * m j) k.
Proof.
exact (fun ext plus scale sizes moments kn =>
  @Functional.functional_law (CommutativeRing.CommutativeRing A_ring) O E n p m k
    ext plus scale sizes moments (leq kn)).
Qed.

End Algebra.
