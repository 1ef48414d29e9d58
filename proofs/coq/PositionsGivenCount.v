(* Where the kinks lie, given how many there are.

   Biases are independent and uniform on [-T, T]; the weights are any numbers
   with |w| max(|l|, |r|) <= T.  Given the weights, the joint probability that
   the kinks in (l, r) are as many as some given intervals of (l, r) and lie in
   them one by one is the product of (y - x)/(r - l), one for each interval,
   times the probability of the count alone; and the same with the pattern of
   neurons in place of the count.  So, given the count or the pattern, the
   positions are independent and uniform on (l, r).  The factor does not depend
   on the weights: it comes out of every expectation over them. *)

From Coq Require Import Reals Lra Lia List Arith.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Positions.
Import ListNotations.
Local Open Scope R_scope.

Section Domain.

Variables T l r : R.
Hypothesis T_pos : 0 < T.
Hypothesis l_r : l < r.

Definition chance (w : R) : R := Rabs w * (r - l) / (2 * T).

Definition admissible (weights : list R) : Prop :=
  List.Forall (fun w => Rabs w * Rmax (Rabs l) (Rabs r) <= T) weights.

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

Definition inside (boxes : list (R * R)) : Prop :=
  List.Forall (fun box => l <= fst box <= snd box /\ snd box <= r) boxes.

Definition share (boxes : list (R * R)) : R :=
  fold_right (fun box rest => (snd box - fst box) / (r - l) * rest) 1 boxes.

(** * Given the count *)

(* The law of a sum of independent indicators with these chances *)
Fixpoint poisson_binomial (chances : list R) (k : nat) : R :=
  match chances, k with
  | [], O => 1
  | [], S _ => 0
  | p :: rest, O => (1 - p) * poisson_binomial rest 0
  | p :: rest, S k' => p * poisson_binomial rest k' + (1 - p) * poisson_binomial rest k
  end.

Theorem count_law weights k : admissible weights ->
  is_bias_expectation T weights (fun neurons => indicator (count neurons =? k))
    (poisson_binomial (map chance weights) k).
Proof.
intros small. revert k. induction small as [|w rest w_small _ IH]; intros k.
{ now destruct k. }
pose (a := match k with O => 0 | S k' => poisson_binomial (map chance rest) k' end).
exists (fun b => if kink w b l r then if kink w b l r then a else 0
  else poisson_binomial (map chance rest) k). split.
- intros b. simpl. destruct (kink w b l r); [|exact (IH k)].
  unfold a. destruct k as [|k']; [now apply (is_bias_expectation_const T _ 0)|exact (IH k')].
- evar_last; [apply (next_bias T l r w l r); lra|].
  unfold a. destruct k as [|k']; simpl; unfold chance; field; lra.
Qed.

Theorem positions_law weights boxes : admissible weights -> inside boxes ->
  is_bias_expectation T weights (fun neurons => indicator (lie_in neurons boxes))
    (share boxes * poisson_binomial (map chance weights) (length boxes)).
Proof.
intros small. revert boxes. induction small as [|w rest w_small _ IH]; intros boxes ins.
{ destruct boxes; simpl; ring. }
destruct boxes as [|[x y] others].
- exists (fun b => if kink w b l r then if kink w b l r then 0 else 0
    else share [] * poisson_binomial (map chance rest) 0). split.
  + intros b. pose proof (IH [] ins) as here. simpl. destruct (kink w b l r); [|exact here].
    now apply (is_bias_expectation_const T _ 0).
  + evar_last; [apply (next_bias T l r w l r); lra|]. simpl. unfold chance. field. lra.
- pose proof (Forall_inv ins) as box. simpl in box.
  exists (fun b => if kink w b l r then if kink w b x y
    then share others * poisson_binomial (map chance rest) (length others) else 0
    else share ((x, y) :: others) * poisson_binomial (map chance rest) (S (length others))).
  split.
  + intros b. simpl lie_in. destruct (kink w b l r); [destruct (kink w b x y)|].
    * exact (IH others (Forall_inv_tail ins)).
    * now apply (is_bias_expectation_const T _ 0).
    * exact (IH ((x, y) :: others) ins).
  + evar_last; [apply (next_bias T l r w x y); lra|]. simpl. unfold chance. field. lra.
Qed.

Theorem positions_given_count weights boxes joint alone : admissible weights -> inside boxes ->
  is_bias_expectation T weights (fun neurons => indicator (lie_in neurons boxes)) joint ->
  is_bias_expectation T weights (fun neurons => indicator (count neurons =? length boxes)) alone ->
  joint = share boxes * alone.
Proof.
intros small ins is_joint is_alone.
rewrite (is_bias_expectation_unique _ _ _ _ _ is_joint (positions_law weights boxes small ins)).
now rewrite (is_bias_expectation_unique _ _ _ _ _ is_alone (count_law weights _ small)).
Qed.

(* The same under any law of the weights.  Read "E f e" as: the expectation of f is
   e.  Only this is used of it: constants come out, and it sees only admissible
   weights. *)
Corollary positions_given_count_random_weights (E : (list R -> R) -> R -> Prop)
    boxes joint alone e :
  (forall c f v, E f v -> E (fun weights => c * f weights) (c * v)) ->
  (forall f h v, (forall weights, admissible weights -> f weights = h weights) -> E f v -> E h v) ->
  inside boxes ->
  (forall weights, admissible weights -> is_bias_expectation T weights
    (fun neurons => indicator (lie_in neurons boxes)) (joint weights)) ->
  (forall weights, admissible weights -> is_bias_expectation T weights
    (fun neurons => indicator (count neurons =? length boxes)) (alone weights)) ->
  E alone e -> E joint (share boxes * e).
Proof.
intros scales local ins is_joint is_alone law.
apply (local (fun weights => share boxes * alone weights)); [|now apply scales].
intros weights small. symmetry. apply (positions_given_count weights boxes); auto.
Qed.

(** * Given which neurons have their kinks in the domain *)

(* Some (x, y): the neuron has its kink in (x, y); None: it has none in (l, r). *)
Fixpoint fits (neurons : list (R * R)) (pattern : list (option (R * R))) : bool :=
  match neurons, pattern with
  | [], [] => true
  | (w, b) :: rest, Some (x, y) :: others => kink w b x y && fits rest others
  | (w, b) :: rest, None :: others => negb (kink w b l r) && fits rest others
  | _, _ => false
  end.

Fixpoint boxes_of (pattern : list (option (R * R))) : list (R * R) :=
  match pattern with
  | [] => []
  | Some box :: others => box :: boxes_of others
  | None :: others => boxes_of others
  end.

(* The probability of the pattern alone: it does not look at the boxes. *)
Fixpoint pattern_chance (weights : list R) (pattern : list (option (R * R))) : R :=
  match weights, pattern with
  | [], [] => 1
  | w :: rest, Some _ :: others => chance w * pattern_chance rest others
  | w :: rest, None :: others => (1 - chance w) * pattern_chance rest others
  | _, _ => 0
  end.

Theorem positions_given_pattern weights pattern : admissible weights -> inside (boxes_of pattern) ->
  is_bias_expectation T weights (fun neurons => indicator (fits neurons pattern))
    (share (boxes_of pattern) * pattern_chance weights pattern).
Proof.
intros small. revert pattern. induction small as [|w rest w_small _ IH]; intros pattern ins.
{ destruct pattern as [|[box|] others]; simpl; ring. }
destruct pattern as [|[[x y]|] others].
- exists (fun b => if kink w b l r then if kink w b l r then 0 else 0 else 0). split.
  + intros b. simpl. destruct (kink w b l r); now apply (is_bias_expectation_const T _ 0).
  + evar_last; [apply (next_bias T l r w l r); lra|]. simpl. ring.
- pose proof (Forall_inv ins) as box. simpl in box.
  set (tail := share (boxes_of others) * pattern_chance rest others).
  exists (fun b => if kink w b l r then if kink w b x y then tail else 0 else 0). split.
  + intros b. pose proof (kink_inside w b l r x y) as within. simpl fits.
    destruct (kink w b x y).
    * rewrite within by (lra || reflexivity). exact (IH others (Forall_inv_tail ins)).
    * destruct (kink w b l r); now apply (is_bias_expectation_const T _ 0).
  + evar_last; [apply (next_bias T l r w x y); lra|].
    unfold tail. simpl. unfold chance. field. lra.
- set (tail := share (boxes_of others) * pattern_chance rest others).
  exists (fun b => if kink w b l r then if kink w b l r then 0 else 0 else tail). split.
  + intros b. simpl fits. destruct (kink w b l r); [|exact (IH others ins)].
    now apply (is_bias_expectation_const T _ 0).
  + evar_last; [apply (next_bias T l r w l r); lra|].
    unfold tail. simpl. unfold chance. field. lra.
Qed.

End Domain.
