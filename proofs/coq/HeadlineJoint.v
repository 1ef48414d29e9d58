(* Headline theorems that join the law from the event with forms and positions.
   Definitions.v says what solids, priors, events and their probabilities are. *)

From Coq Require Import Reals QArith Qreals List Arith Lra.
From Kinks Require Import HalfGamma Definitions Solids SolidMoments ThreeSolids.
From mathcomp Require ssrnat.
From Kinks Require FromTheEvent PmfField HeadlineProofs.
Import ListNotations.
Local Open Scope R_scope.

(* Weights uniform in the unit ball, biases uniform on (-1, 1), K the number of points
   of (-1, 1) at which the network is not differentiable: each probability is a
   polynomial in 1/PI with rational coefficients, of degree floor(n/2). *)
Theorem ball_probability_field n k K : counts_breaks n (-1) 1 K -> (k <= n)%nat ->
  exists coefficient : nat -> Q,
  probability ball n 1 1 (fun w b => K w b =? k)
    (sum_f_R0 (fun d => Q2R (coefficient d) * (/ PI) ^ d) (n / 2))
  /\ ~ (coefficient (n / 2)%nat == 0)%Q.
Proof.
intros counts kn. exists (PmfField.coefficient n k). split.
- rewrite <- PmfField.P_polynomial by exact kn.
  apply (FromTheEvent.probability_ext _ _ _ _ _ _ _ Rlt_0_1
    (fun w b => FromTheEvent.eq_op_eqb (K w b) k)).
  exact (HeadlineProofs.ball_law n k K counts (ssrbool.introT ssrnat.leP kn)).
- now apply PmfField.leading_coefficient.
Qed.

(* w x + b takes values of opposite signs at the ends of the interval. *)
Definition kink_in (w b : R) (interval : R * R) : bool :=
  kink_inside (fst interval) (snd interval) w b.

(* The kinks in (l, r), in the order of their neurons, are as many as the boxes and
   lie in them one by one. *)
Fixpoint lie_in (l r : R) (w b : list R) (boxes : list (R * R)) : bool :=
  match w, b with
  | wi :: w', bi :: b' =>
    if kink_in wi bi (l, r) then
      match boxes with
      | [] => false
      | box :: others => kink_in wi bi box && lie_in l r w' b' others
      end
    else lie_in l r w' b' boxes
  | _, _ => match boxes with [] => true | _ => false end
  end.

(* the product of |box| / |domain| *)
Definition share (l r : R) (boxes : list (R * R)) : R :=
  fold_right (fun box rest => (snd box - fst box) / (r - l) * rest) 1 boxes.

Lemma lie_in_combine l r w b boxes :
  PositionsGivenCount.lie_in l r (combine w b) boxes = lie_in l r w b boxes.
Proof.
revert b boxes. induction w as [|x w IH]; intros [|y b] boxes; try reflexivity.
simpl. unfold kink_in. simpl fst. simpl snd. rewrite FromTheEvent.kink_inside_kink.
destruct (Positions.kink x y l r); [|apply IH].
destruct boxes as [|[x1 y1] others]; [reflexivity|].
simpl. rewrite IH, FromTheEvent.kink_inside_kink. reflexivity.
Qed.

(* Weights uniform in a solid (ball, cross-polytope or cube) of radius S, with
   max(|l|, |r|) S <= T: given the number of kinks in (l, r), their positions are
   independent and uniform on (l, r). *)
Theorem positions_given_count_prior (B : sliced) n S T l r boxes : 0 < S -> 0 < T -> l < r ->
  S * Rmax (Rabs l) (Rabs r) <= T ->
  List.Forall (fun box => l <= fst box <= snd box /\ snd box <= r) boxes ->
  (length boxes <= n)%nat -> exists p,
    probability (section B) n S T (fun w b => kinks l r w b =? length boxes) p
    /\ probability (section B) n S T (fun w b => lie_in l r w b boxes) (share l r boxes * p).
Proof.
intros S0 T0 lr small ins some.
destruct (FromTheEvent.positions_under_prior B n S T l r boxes S0 T0 lr small ins some)
  as (p & alone & joint).
exists p. split; [exact alone|]. revert joint. apply FromTheEvent.probability_ext; [exact T0|].
intros w b. apply lie_in_combine.
Qed.

(* in particular for the ball *)
Theorem positions_given_count_ball n T boxes : 0 < T ->
  List.Forall (fun box => -1 <= fst box <= snd box /\ snd box <= 1) boxes ->
  (length boxes <= n)%nat -> exists p,
    probability ball n T T (fun w b => kinks (-1) 1 w b =? length boxes) p
    /\ probability ball n T T (fun w b => lie_in (-1) 1 w b boxes) (share (-1) 1 boxes * p).
Proof.
intros T0 ins some. apply (positions_given_count_prior ball_sliced); try assumption.
- lra.
- unfold Rabs. destruct Rcase_abs; destruct Rcase_abs; unfold Rmax; destruct Rle_dec; lra.
Qed.
