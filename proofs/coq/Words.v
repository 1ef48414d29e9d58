(* The words that Headline.v defines are those of the files that prove its theorems.
   Each is the same by computation. *)

From Coq Require Import List.
From Kinks Require CommutativeRing Inversion Count Functional HalfGamma Definitions Forms PmfField.
From Kinks Require MeanExpansion LineIntegral Gaussian Angles PositionsGivenCount FromTheEvent.
From Kinks Require Import Headline.
Import ListNotations.

Example same_network : network = Definitions.network := eq_refl.
Example same_break : break = Definitions.break := eq_refl.
Example same_exactly : exactly = Definitions.exactly := eq_refl.
Example same_counts : counts_breaks = Definitions.counts_breaks := eq_refl.
Example same_solids : [ball; cross_polytope; cube]
  = [Definitions.ball; Definitions.cross_polytope; Definitions.cube] := eq_refl.
Example same_inside : inside = Definitions.inside := eq_refl.
Example same_integral : integral = Definitions.integral := eq_refl.
Example same_average : average = Definitions.average := eq_refl.
Example same_almost_all : almost_all = Definitions.almost_all := eq_refl.
Example same_expectation : expectation = Definitions.expectation := eq_refl.
Example same_probability : probability = Definitions.probability := eq_refl.
Example same_g : g = HalfGamma.g := eq_refl.
Example same_M : M = HalfGamma.M := eq_refl.
Example same_mean : mean = HalfGamma.mean := eq_refl.
Example same_variance : variance = MeanExpansion.variance := eq_refl.
Example same_pmf : pmf = Definitions.pmf := eq_refl.
Example same_P : P = PmfField.P := eq_refl.
Example same_binomial_pmf : binomial_pmf = Definitions.binomial_pmf := eq_refl.
Example same_exponent : exponent = Forms.pi_exponent := eq_refl.
Example same_kink_inside : kink_inside = Definitions.kink_inside := eq_refl.
Example same_pattern : pattern = Definitions.pattern := eq_refl.
Example same_hits : hits = Count.hits := eq_refl.
Example same_same : same = FromTheEvent.same := eq_refl.
Example same_patterns : patterns = Count.patterns := eq_refl.
Example same_weight : weight = @Count.weight CommutativeRing.real_ring := eq_refl.
Example same_law : poisson_binomial = @Count.law CommutativeRing.real_ring := eq_refl.
Example same_product : affine_product = @Functional.affine_product CommutativeRing.real_ring
  := eq_refl.
Example same_umbral : umbral = @Functional.umbral CommutativeRing.real_ring := eq_refl.
Example same_line_integral : is_line_integral = LineIntegral.is_line_integral := eq_refl.
Example same_normal : normal = LineIntegral.normal := eq_refl.
Example same_gaussian : gaussian_expectation = Gaussian.is_expectation := eq_refl.
Example same_count_within : count_within = Gaussian.count := eq_refl.
Example same_angles : angle_expectation = Angles.is_angle_expectation := eq_refl.
Example same_kinks : kinks = Definitions.kinks := eq_refl.
Example same_lie_in : lie_in = FromTheEvent.boxed := eq_refl.
Example same_share : share = PositionsGivenCount.share := eq_refl.
Example same_boxes : boxes_inside = PositionsGivenCount.inside := eq_refl.

Section Ring.

Import CommutativeRing.
Variable A : commutative_ring.

Example same_moment : moment A zero one (@add A) (@mul A) = @Inversion.moment A := eq_refl.
Example same_inverted : inverted A zero one (@add A) (@mul A) (@opp A) = @Inversion.inverted A
  := eq_refl.
Example same_ring_law : ring_law A zero one (@add A) (@mul A) (@sub A) = @Count.law A := eq_refl.
Example same_monomial : monomial A one (@mul A) = @Count.monomial A := eq_refl.

End Ring.
