(* The headline theorems on forms, growth, enclosures, the Gaussian prior and
   positions, restated so that they can be read without the other files: all
   definitions are spelled out here, and each proof only names its theorem.
   From outside come the real numbers with sqrt, PI and atan (Coq), the Riemann
   integral, its improper form and limits (Coquelicot), and Pascal's binomial
   coefficients (Mathematical Components). *)

From Coq Require Import Reals QArith Qreals List Arith.
From Coquelicot Require Import Coquelicot.
From mathcomp Require binomial.
From Kinks Require Forms PmfField Recurrence Asymptotic MeanExpansion MeanEnvelope WidthForKinks.
From Kinks Require Enclosures LineIntegral Gaussian Angles Positions PositionsGivenCount.
Import ListNotations.
Local Open Scope R_scope.

Notation binom := binomial.binomial.

(** * The ball prior: the law as a formula *)

(* Gamma(1 + k/2) *)
Fixpoint g (k : nat) : R :=
  match k with
  | O => 1
  | S O => sqrt PI / 2
  | S (S k' ) => (1 + INR k' / 2) * g k'
  end.

(* E|w_1 ... w_j| for w uniform in the unit ball of R^n *)
Definition M (n j : nat) : R := g n / (sqrt PI ^ j * g (n + j)).

(* the expected number of kinks, and their law *)
Definition mean (n : nat) : R := INR n * M n 1.

Definition P (n k : nat) : R :=
  sum_f_R0 (fun j => (-1) ^ (j - k) * INR (binom j k) * (INR (binom n j) * M n j)) n.

Definition variance (n : nat) : R := INR n * (INR n - 1) * M n 2 + mean n - mean n ^ 2.

Theorem ball_mean_even m :
  mean (2 * m) = INR (2 * m) * 4 ^ (m + 1) * INR (fact m) * INR (fact (m + 1))
                 / (PI * INR (fact (2 * m + 2))).
Proof. exact (Forms.mean_even m). Qed.

Theorem ball_mean_odd m :
  mean (2 * m + 1) = INR (2 * m + 1) / 4 ^ (m + 1) * INR (binom (2 * m + 2) (m + 1)).
Proof. exact (Forms.mean_odd m). Qed.

(* ceil(j/2) for even n, floor(j/2) for odd n *)
Definition exponent (n j : nat) : nat :=
  if Nat.even n then Nat.div2 (j + 1) else Nat.div2 j.

Theorem ball_moment_form n j :
  exists q : Q, 0 < Q2R q /\ M n j = Q2R q * (/ PI) ^ exponent n j.
Proof.
exists (Forms.M_rational n j).
exact (conj (Forms.M_rational_pos n j) (Forms.M_rational_times_power n j)).
Qed.

(* a polynomial in 1/PI, of degree floor(n/2) *)
Theorem ball_pmf_field n k : (k <= n)%nat -> exists coefficient : nat -> Q,
  P n k = sum_f_R0 (fun d => Q2R (coefficient d) * (/ PI) ^ d) (n / 2)
  /\ ~ (coefficient (n / 2)%nat == 0)%Q.
Proof.
intros kn. exists (PmfField.coefficient n k).
exact (conj (PmfField.P_polynomial n k kn) (PmfField.leading_coefficient n k kn)).
Qed.

Theorem ball_pmf_width_2 :
  P 2 0 = 1 - 13 / (6 * PI) /\ P 2 1 = 5 / (3 * PI) /\ P 2 2 = 1 / (2 * PI).
Proof. repeat split; apply PmfField.P_values. Qed.

(* m k = P n k / C(n,k) is computed downwards from m (n+1) = 0 and m n = M n n. *)
Theorem ball_law_recurrence n : exists m : nat -> R,
  (forall k, (k <= n)%nat -> P n k = INR (binom n k) * m k)
  /\ m (n + 1)%nat = 0 /\ m n = M n n
  /\ ((1 <= n)%nat -> m (n - 1)%nat = (4 ^ n / INR (binom (2 * n) n) - 1) * m n)
  /\ (forall k, (k + 2 <= n)%nat ->
        m k = (PI / 2 * (INR n + INR k + 2) - 1) * m (k + 2)%nat - 2 * m (k + 1)%nat
              - PI / 2 * (INR n - INR k - 2) * m (k + 3)%nat).
Proof.
exists (Recurrence.share n).
exact (conj (Recurrence.P_share n) (conj (Recurrence.share_after n) (conj (Recurrence.share_last n)
  (conj (Recurrence.share_before_last n) (Recurrence.share_recurrence n))))).
Qed.

Theorem ball_mean_product n :
  mean n * mean (S n) = 2 * INR n * (INR n + 1) / (PI * (INR n + 2)).
Proof. exact (Asymptotic.mean_product n). Qed.

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

Theorem ball_mean_increases n : mean n < mean (S n).
Proof. exact (Asymptotic.mean_increases n). Qed.

Theorem ball_mean_asymptotic : is_lim_seq (fun n => mean n / sqrt (2 * INR n / PI)) 1.
Proof. exact MeanExpansion.mean_asymptotic. Qed.

Theorem ball_mean_next_term :
  is_lim_seq (fun n => INR n * (mean n / sqrt (2 * INR n / PI) - 1)) (-3 / 4).
Proof. exact MeanExpansion.mean_next_term. Qed.

Theorem ball_variance_minus_mean : is_lim_seq (fun n => variance n - mean n) (-3 / PI).
Proof. exact MeanExpansion.variance_minus_mean. Qed.

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

(** * The Gaussian prior: the law from the event *)

Definition is_line_integral (f : R -> R) (l : R) : Prop :=
  is_RInt_gen f (Rbar_locally m_infty) (Rbar_locally p_infty) l.

(* the density with mean 0 and standard deviation s *)
Definition normal (s x : R) : R := exp (- (x * x) / (2 * (s * s))) / (s * sqrt (2 * PI)).

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

(* how many neurons have their kink -b/w in (-r, r); one with w = 0 never does *)
Fixpoint count_within (r : R) (neurons : list (R * R)) : nat :=
  match neurons with
  | nil => 0
  | (w, b) :: rest => (if Rlt_dec (Rabs b) (r * Rabs w) then 1 else 0) + count_within r rest
  end.

Definition indicator (holds : bool) : R := if holds then 1 else 0.

Theorem normal_total_mass s : 0 < s -> is_line_integral (normal s) 1.
Proof. exact (LineIntegral.normal_total s). Qed.

Theorem gaussian_expectation_unique sw sb n f k l :
  gaussian_expectation sw sb n f k -> gaussian_expectation sw sb n f l -> k = l.
Proof. exact (Gaussian.is_expectation_unique sw sb n f k l). Qed.

(* K is binomial with n and p = (2/PI) atan (r sw/sb). *)
Theorem gaussian_pmf sw sb r n k (p := 2 / PI * atan (r * sw / sb)) :
  0 < sw -> 0 < sb -> 0 <= r ->
  gaussian_expectation sw sb n (fun neurons => indicator (count_within r neurons =? k))
    (INR (binom n k) * p ^ k * (1 - p) ^ (n - k)).
Proof. exact (Gaussian.gaussian_pmf sw sb r n k). Qed.

(** * Uniform directions: the same law for any radii *)

(* v is the expectation of f over n independent angles, uniform over a full turn, for
   given radii rho; f sees the neurons (w, b) = (rho cos theta, rho sin theta). *)
Fixpoint angle_expectation (radii : list R) (f : list (R * R) -> R) (v : R) : Prop :=
  match radii with
  | [] => f [] = v
  | rho :: rest => exists inner : R -> R,
    (forall theta, angle_expectation rest
      (fun neurons => f ((rho * cos theta, rho * sin theta) :: neurons)) (inner theta))
    /\ is_RInt (fun theta => inner theta / (2 * PI)) (- (PI / 2)) (3 * (PI / 2)) v
  end.

Theorem uniform_angle_pmf radii r k (n := length radii) (p := 2 / PI * atan r) :
  List.Forall (fun rho => 0 < rho) radii -> 0 <= r ->
  angle_expectation radii (fun neurons => indicator (count_within r neurons =? k))
    (INR (binom n k) * p ^ k * (1 - p) ^ (n - k)).
Proof. exact (Angles.angle_pmf radii r k). Qed.

Theorem angle_expectation_unique radii f u v :
  angle_expectation radii f u -> angle_expectation radii f v -> u = v.
Proof. exact (Angles.is_angle_expectation_unique radii f u v). Qed.

(** * Positions given the count, for uniform biases and any weights *)

(* w t + b changes its sign between t = x and t = y *)
Definition kink (w b x y : R) : bool :=
  if Rlt_dec ((w * x + b) * (w * y + b)) 0 then true else false.

(* v is the expectation of f over the biases, which are independent and uniform on
   [-T, T], for given weights; f sees the neurons (w, b). *)
Fixpoint bias_expectation (T : R) (weights : list R) (f : list (R * R) -> R) (v : R) : Prop :=
  match weights with
  | [] => f [] = v
  | w :: rest => exists inner : R -> R,
    (forall b, bias_expectation T rest (fun neurons => f ((w, b) :: neurons)) (inner b))
    /\ is_RInt (fun b => inner b / (2 * T)) (- T) T v
  end.

Section Domain.

Variables l r : R.

(* how many kinks lie in (l, r) *)
Fixpoint count (neurons : list (R * R)) : nat :=
  match neurons with
  | [] => 0
  | (w, b) :: rest => (if kink w b l r then 1 else 0) + count rest
  end.

(* The kinks in (l, r) are as many as the boxes, and lie in them one by one. *)
Fixpoint lie_in (neurons boxes : list (R * R)) : bool :=
  match neurons with
  | [] => match boxes with [] => true | _ => false end
  | (w, b) :: rest =>
    if kink w b l r then
      match boxes with
      | [] => false
      | (x, y) :: others => kink w b x y && lie_in rest others
      end
    else lie_in rest boxes
  end.

Definition share (boxes : list (R * R)) : R :=
  fold_right (fun box rest => (snd box - fst box) / (r - l) * rest) 1 boxes.

End Domain.

Theorem kink_between w b x y : w <> 0 -> x <= y -> (kink w b x y = true <-> x < - b / w < y).
Proof. exact (Positions.kink_spec w b x y). Qed.

(* For m boxes C_1, .., C_m inside the domain there are probabilities with
   P(K = m, and the kinks lie in C_1, .., C_m) = P(K = m) prod |C_i|/(r - l). *)
Theorem positions_given_count T l r weights boxes : 0 < T -> l < r ->
  List.Forall (fun w => Rabs w * Rmax (Rabs l) (Rabs r) <= T) weights ->
  List.Forall (fun box => l <= fst box <= snd box /\ snd box <= r) boxes ->
  exists alone,
    bias_expectation T weights
      (fun neurons => indicator (count l r neurons =? length boxes)) alone
    /\ bias_expectation T weights
      (fun neurons => indicator (lie_in l r neurons boxes)) (share l r boxes * alone).
Proof.
intros T0 lr small ins. eexists. split.
- exact (PositionsGivenCount.count_law T l r T0 lr weights _ small).
- exact (PositionsGivenCount.positions_law T l r T0 lr weights boxes small ins).
Qed.

Theorem bias_expectation_unique T weights f u v :
  bias_expectation T weights f u -> bias_expectation T weights f v -> u = v.
Proof. exact (Positions.is_bias_expectation_unique T weights f u v). Qed.
