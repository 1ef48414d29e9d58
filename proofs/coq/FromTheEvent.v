(* What Forms, PmfField and PositionsGivenCount say of formulas, said of the event.

   For weights uniform in the ball of radius T and biases uniform on (-T, T) the
   probability of k kinks in (-1, 1) is P n k, whatever T is; so polynomials in
   1/PI and the recurrence are of the count's law, and closed forms of the mean are
   of its mean.  For weights uniform in any of the solids and
   max(|l|, |r|) S <= T, the kinks in (l, r) are independent and uniform given
   their number. *)

From Coq Require Import Reals Lra Lia List Arith QArith Qreals.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma PmfField Positions PositionsGivenCount.
From Kinks Require Import Definitions SlicedIntegral Solids SolidMoments ThreeSolids Law.
From Kinks Require Import Expectation.
From Kinks Require Recurrence HeadlineProofs.
Import ListNotations.
Local Open Scope R_scope.

(** * The ball's probabilities *)

Lemma pmf_ext n m m' k : (forall j, m j = m' j) -> pmf n m k = pmf n m' k.
Proof. intros eq. apply sum_eq. intros j _. now rewrite eq. Qed.

Lemma P_pmf n k : P n k = pmf n (M n) k.
Proof. reflexivity. Qed.

Lemma eq_op_eqb a b : eqtype.eq_op a b = (a =? b).
Proof.
destruct (@eqtype.eqP _ a b) as [-> | ne]; [now rewrite Nat.eqb_refl|].
symmetry. now apply Nat.eqb_neq.
Qed.

Lemma cube_average_ext n T f h v : 0 < T -> (forall b, f b = h b) ->
  average cube n T f v -> average cube n T h v.
Proof.
intros T0 fh (volume & total & is_volume & positive & is_total & value).
exists volume, total. refine (conj is_volume (conj positive (conj _ value))).
revert is_total. apply integral_ext; [apply cube_proper|exact T0|]. intros b _ _. apply fh.
Qed.

Lemma probability_ext section n S T event event' p : 0 < T ->
  (forall w b, event w b = event' w b) ->
  probability section n S T event p -> probability section n S T event' p.
Proof.
intros T0 same (given & almost & total). exists given. split; [|exact total].
revert almost. apply almost_all_impl. intros w _ _. apply cube_average_ext; [exact T0|].
intros b. now rewrite same.
Qed.

Theorem ball_probability n T k : 0 < T -> (k <= n)%nat ->
  probability ball n T T (fun w b => kinks (-1) 1 w b =? k) (P n k).
Proof.
intros T0 kn.
assert (one : Rmax (Rabs (-1)) (Rabs 1) = 1).
{ rewrite Rabs_R1, Rabs_left, Rmax_left; lra. }
apply (probability_ext ball n T T (fun w b => eqtype.eq_op (kinks (-1) 1 w b) k));
  [exact T0|intros; apply eq_op_eqb|].
replace (P n k) with (pmf n (fun j => ((1 - -1) * T / (2 * T)) ^ j * moment_of ball_sliced n j) k).
- apply (probability_kinks ball_sliced); [exact T0|exact T0|lra|rewrite one; lra|].
  exact (ssrbool.introT ssrnat.leP kn).
- rewrite P_pmf. apply pmf_ext. intros j. rewrite moment_of_ball.
  replace ((1 - -1) * T / (2 * T)) with 1 by (field; lra). rewrite pow1. ring.
Qed.

Lemma mean_gammas n : mean n = INR n * g n / (sqrt PI * g (n + 1)).
Proof. unfold mean, M, Rdiv. rewrite pow_1. ring. Qed.

Lemma variance_value n : INR n * (INR n - 1) * M n 2 + mean n - mean n ^ 2
  = 2 * INR n * (INR n - 1) / (PI * (INR n + 2)) + mean n - mean n ^ 2.
Proof.
rewrite HeadlineProofs.M_2. pose proof (pos_INR n). pose proof PI_RGT_0. field. lra.
Qed.

(* K is any count of breaks in (-1, 1). *)
Section Breaks.

Variables (n : nat) (K : list R -> list R -> nat).
Hypothesis counted : counts_breaks n (-1) 1 K.

Lemma breaks_law k : (k <= n)%nat -> probability ball n 1 1 (fun w b => K w b =? k) (P n k).
Proof.
intros kn. apply (probability_ext _ _ _ _ _ _ _ Rlt_0_1 (fun w b => eq_op_eqb (K w b) k)).
exact (HeadlineProofs.ball_law n k K counted (ssrbool.introT ssrnat.leP kn)).
Qed.

Lemma breaks_polynomial k : (k <= n)%nat -> probability ball n 1 1 (fun w b => K w b =? k)
  (sum_f_R0 (fun d => Q2R (coefficient n k d) * (/ PI) ^ d) (n / 2)).
Proof. intros kn. rewrite <- P_polynomial by exact kn. now apply breaks_law. Qed.

Lemma breaks_share k : (k <= n)%nat -> probability ball n 1 1 (fun w b => K w b =? k)
  (INR (binomial.binomial n k) * Recurrence.share n k).
Proof. intros kn. rewrite <- Recurrence.P_share by exact kn. now apply breaks_law. Qed.

Lemma breaks_mean m : mean n = m -> expectation ball n 1 1 (fun w b => INR (K w b)) m.
Proof. intros <-. rewrite mean_gammas. now apply HeadlineProofs.ball_mean. Qed.

End Breaks.

(** * Positions *)

Lemma kink_inside_kink l r w b : kink_inside l r w b = kink w b l r.
Proof. unfold kink_inside, kink. now destruct Rlt_dec. Qed.

Lemma kinks_count l r w b : kinks l r w b = count l r (combine w b).
Proof.
revert b. induction w as [|x w IH]; intros [|y b]; try reflexivity.
simpl count. rewrite <- IH. unfold kinks.
change (pattern l r (x :: w) (y :: b)) with (kink_inside l r x y :: pattern l r w b).
rewrite kink_inside_kink.
now destruct (kink x y l r).
Qed.

Lemma bias_expectation_integral T weights f v : 0 < T ->
  is_bias_expectation T weights f v ->
  integral cube (length weights) T (fun b => f (combine weights b))
    ((2 * T) ^ length weights * v).
Proof.
intros T0. revert f v. induction weights as [|w rest IH]; intros f v.
- simpl. intros ->. ring.
- intros (inner & each & total). exists (fun b => (2 * T) ^ length rest * inner b), nil. split.
  + intros b _ _. exact (IH _ _ (each b)).
  + apply (is_RInt_ext (fun b => scal ((2 * T) ^ length (w :: rest)) (inner b / (2 * T)))).
    * intros b _. unfold scal. simpl. unfold mult. simpl. field. lra.
    * apply (is_RInt_scal (V := R_NormedModule)), total.
Qed.

Lemma bias_expectation_average T weights f v : 0 < T ->
  is_bias_expectation T weights f v ->
  average cube (length weights) T (fun b => f (combine weights b)) v.
Proof.
intros T0 value.
assert (is_volume : integral cube (length weights) T (fun _ => 1) ((2 * T) ^ length weights)).
{ rewrite <- (Rmult_1_r (_ ^ _)).
  apply (bias_expectation_integral T weights (fun _ => 1)); [exact T0|].
  now apply is_bias_expectation_const. }
assert (positive : 0 < (2 * T) ^ length weights) by (apply pow_lt; lra).
exists ((2 * T) ^ length weights), ((2 * T) ^ length weights * v).
refine (conj is_volume (conj positive (conj _ _))); [|field; lra].
now apply bias_expectation_integral.
Qed.

Lemma inside_admissible (B : sliced) S T l r w : S * Rmax (Rabs l) (Rabs r) <= T ->
  Definitions.inside (section B) S w -> admissible T l r w.
Proof.
intros small ins. apply inside_bounded in ins; [|apply is_proper].
revert ins. apply Forall_impl. intros x xS.
apply Rle_trans with (2 := small). apply Rmult_le_compat_r; [|lra].
apply Rle_trans with (Rabs l); [apply Rabs_pos|apply Rmax_l].
Qed.

(* P(K = m, and the kinks lie in C_1, .., C_m) = P(K = m) prod |C_i|/(r - l) *)
Theorem positions_under_prior (B : sliced) n S T l r boxes : 0 < S -> 0 < T -> l < r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> PositionsGivenCount.inside l r boxes ->
  (length boxes <= n)%nat -> exists p,
    probability (section B) n S T (fun w b => kinks l r w b =? length boxes) p
    /\ probability (section B) n S T (fun w b => lie_in l r (combine w b) boxes)
         (share l r boxes * p).
Proof.
intros S0 T0 lr small ins some.
set (rho := (r - l) * S / (2 * T)). set (m := fun j => rho ^ j * moment_of B n j).
exists (pmf n m (length boxes)).
pose proof (probability_kinks B n S T l r S0 T0 (Rlt_le _ _ lr) small (length boxes)
  (ssrbool.introT ssrnat.leP some)) as law.
split; [exact (probability_ext _ _ _ _ _ _ _ T0 (fun w b => eq_op_eqb _ _) law)|].
destruct law as (given & almost & total).
exists (fun w => share l r boxes * given w). split.
- revert almost. apply almost_all_impl. intros w w_n w_in value.
  pose proof (inside_admissible B S T l r w small w_in) as adm.
  replace (given w) with (poisson_binomial (map (chance T l r) w) (length boxes)).
  + rewrite <- w_n.
    apply (bias_expectation_average T w (fun neurons => indicator (lie_in l r neurons boxes)));
      [exact T0|]. now apply positions_law.
  + apply (average_unique_value cube n T
      (fun b => if eqtype.eq_op (kinks l r w b) (length boxes) then 1 else 0));
      [apply cube_proper|exact T0| |exact value].
    apply (cube_average_ext n T (fun b => indicator (count l r (combine w b) =? length boxes)));
      [exact T0|intros b; now rewrite (eq_op_eqb (kinks l r w b)), kinks_count|].
    rewrite <- w_n.
    apply (bias_expectation_average T w
      (fun neurons => indicator (count l r neurons =? length boxes))); [exact T0|].
    now apply count_law.
- destruct total as (volume & integrated & is_volume & positive & is_total & value).
  exists volume, (share l r boxes * integrated).
  refine (conj is_volume (conj positive (conj _ _))).
  + now apply integral_scale.
  + transitivity (share l r boxes * (integrated / volume)); [now f_equal|].
    unfold Rdiv. ring.
Qed.

(* [PositionsGivenCount.lie_in], of a list of weights and one of biases *)
Fixpoint boxed (l r : R) (w b : list R) (boxes : list (R * R)) : bool :=
  match w, b with
  | wi :: w', bi :: b' =>
    if kink_inside l r wi bi then
      match boxes with
      | [] => false
      | (x, y) :: others => kink_inside x y wi bi && boxed l r w' b' others
      end
    else boxed l r w' b' boxes
  | _, _ => match boxes with [] => true | _ => false end
  end.

Lemma boxed_combine l r w b boxes : lie_in l r (combine w b) boxes = boxed l r w b boxes.
Proof.
revert b boxes. induction w as [|x w IH]; intros [|y b] boxes; try reflexivity.
simpl. rewrite kink_inside_kink. destruct (kink x y l r); [|apply IH].
destruct boxes as [|[x1 y1] others]; [reflexivity|].
now rewrite IH, kink_inside_kink.
Qed.

Theorem boxed_given_weights T l r w boxes : 0 < T -> l < r -> admissible T l r w ->
  PositionsGivenCount.inside l r boxes -> exists p,
    average cube (length w) T (fun b => indicator (kinks l r w b =? length boxes)) p
    /\ average cube (length w) T (fun b => indicator (boxed l r w b boxes)) (share l r boxes * p).
Proof.
intros T0 lr adm ins. exists (poisson_binomial (map (chance T l r) w) (length boxes)). split.
- apply (cube_average_ext _ T (fun b => indicator (count l r (combine w b) =? length boxes)));
    [exact T0|intros b; now rewrite kinks_count|].
  apply (bias_expectation_average T w
    (fun neurons => indicator (count l r neurons =? length boxes))); [exact T0|].
  now apply count_law.
- apply (cube_average_ext _ T (fun b => indicator (lie_in l r (combine w b) boxes)));
    [exact T0|intros b; now rewrite boxed_combine|].
  apply (bias_expectation_average T w (fun neurons => indicator (lie_in l r neurons boxes)));
    [exact T0|]. now apply positions_law.
Qed.

Theorem boxed_under_prior section n S T l r boxes :
  section = ball \/ section = cross_polytope \/ section = cube -> 0 < S -> 0 < T -> l < r ->
  S * Rmax (Rabs l) (Rabs r) <= T -> PositionsGivenCount.inside l r boxes ->
  (length boxes <= n)%nat -> exists p,
    probability section n S T (fun w b => kinks l r w b =? length boxes) p
    /\ probability section n S T (fun w b => boxed l r w b boxes) (share l r boxes * p).
Proof.
intros which S0 T0 lr small ins some.
assert (solids : exists B : sliced, section = SolidMoments.section B).
{ destruct which as [-> | [-> | ->]];
    [exists ball_sliced|exists cross_sliced|exists cube_sliced]; reflexivity. }
destruct solids as [B ->].
destruct (positions_under_prior B n S T l r boxes S0 T0 lr small ins some) as (p & alone & joint).
exists p. split; [exact alone|]. revert joint. apply probability_ext; [exact T0|].
intros w b. apply boxed_combine.
Qed.

Theorem boxed_under_ball n T boxes : 0 < T -> PositionsGivenCount.inside (-1) 1 boxes ->
  (length boxes <= n)%nat -> exists p,
    probability ball n T T (fun w b => kinks (-1) 1 w b =? length boxes) p
    /\ probability ball n T T (fun w b => boxed (-1) 1 w b boxes) (share (-1) 1 boxes * p).
Proof.
intros T0 ins some. apply boxed_under_prior; try assumption; [now left|lra|].
pose proof HeadlineProofs.unit_unclipped. nra.
Qed.

(** * Equality of patterns *)

Definition same (s t : list bool) : bool := if list_eq_dec Bool.bool_dec s t then true else false.

Lemma eq_op_same (s t : list bool) :
  @eqtype.eq_op (seq.seq_eqType eqtype.bool_eqType) s t = same s t.
Proof.
unfold same. destruct (@eqtype.eqP (seq.seq_eqType eqtype.bool_eqType) s t) as [-> | ne];
  destruct list_eq_dec; easy.
Qed.

Lemma pattern_given_weights l r T w s : 0 < T -> l <= r -> length s = length w ->
  List.Forall (fun x => Rabs (x * l) <= T /\ Rabs (x * r) <= T) w ->
  average cube (length w) T (fun b => indicator (same (pattern l r w b) s))
    (@Count.weight CommutativeRing.real_ring s (map (fun x => (r - l) / (2 * T) * Rabs x) w)).
Proof.
intros T0 lr sizes unclipped.
refine (cube_average_ext _ _ _ _ _ T0 _
  (HeadlineProofs.pattern_given_weights l r T w s T0 lr sizes unclipped)).
intros b. now rewrite eq_op_same.
Qed.

Lemma ball_pattern (s : list bool) (n := length s) (k := Count.hits s) :
  probability ball n 1 1 (fun w b => same (pattern (-1) 1 w b) s)
    (sum_f_R0 (fun i => (-1) ^ i * INR (binomial.binomial (n - k) i) * M n (k + i)) (n - k)).
Proof.
refine (probability_ext _ _ _ _ _ _ _ Rlt_0_1 _ (HeadlineProofs.ball_pattern s)).
intros w b. apply eq_op_same.
Qed.
