(* Biases uniform on [-T, T], for given weights.

   A neuron with weight w and bias b has a kink between x and y when w t + b
   changes its sign there, that is, for w <> 0, when x < -b/w < y.  If
   |w| max(|l|, |r|) <= T, the biases for which the kink lies in an interval
   (x, y) inside (l, r) have length |w| (y - x).  The expectation over all
   biases is the iterated Riemann integral, neuron by neuron. *)

From Coq Require Import Reals Lra Lia List Arith.
From Coquelicot Require Import Coquelicot.
Import ListNotations.
Local Open Scope R_scope.

(** * One neuron *)

(* The input w t + b of the neuron changes its sign between t = x and t = y. *)
Definition kink (w b x y : R) : bool :=
  if Rlt_dec ((w * x + b) * (w * y + b)) 0 then true else false.

Definition indicator (holds : bool) : R := if holds then 1 else 0.

Lemma kink_true w b x y : kink w b x y = true <-> (w * x + b) * (w * y + b) < 0.
Proof. unfold kink. destruct Rlt_dec; split; intros; easy || lra. Qed.

Lemma kink_spec w b x y : w <> 0 -> x <= y ->
  (kink w b x y = true <-> x < - b / w < y).
Proof.
intros w0 xy. rewrite kink_true. set (t := - b / w).
replace b with (- (w * t)) by (unfold t; field; assumption). clearbody t.
replace ((w * x + - (w * t)) * (w * y + - (w * t))) with (w * w * ((x - t) * (y - t))) by ring.
assert (square : 0 < w * w) by nra. split; intros H.
- assert ((x - t) * (y - t) < 0)
    by (apply (Rmult_lt_reg_l _ _ _ square); rewrite Rmult_0_r; exact H).
  split; apply Rnot_le_lt; intros beyond; nra.
- assert ((x - t) * (y - t) < 0) by nra. nra.
Qed.

Lemma kink_no_weight b x y : kink 0 b x y = false.
Proof. unfold kink. destruct Rlt_dec; [nra|reflexivity]. Qed.

Lemma kink_inside w b l r x y : l <= x -> x <= y -> y <= r ->
  kink w b x y = true -> kink w b l r = true.
Proof.
intros lx xy yr. destruct (Req_dec w 0) as [-> | w0]; [now rewrite !kink_no_weight|].
rewrite !kink_spec by lra. lra.
Qed.

(* A function on [a, b] that is 1 on (p, q) and 0 elsewhere *)
Lemma is_RInt_interval (f : R -> R) a p q b : a <= p <= q -> q <= b ->
  (forall t, p < t < q -> f t = 1) -> (forall t, a < t < p -> f t = 0) ->
  (forall t, q < t < b -> f t = 0) ->
  is_RInt f a b (q - p).
Proof.
intros [ap pq] qb one left right.
assert (const : forall c u v, u <= v -> (forall t, u < t < v -> f t = c) ->
  is_RInt f u v (c * (v - u))).
{ intros c u v uv fc. apply (is_RInt_ext (fun _ => c)).
  - intros t. rewrite Rmin_left, Rmax_right by assumption. intros between.
    symmetry. now apply fc.
  - rewrite Rmult_comm. apply (is_RInt_const (V := R_NormedModule)). }
replace (q - p) with (plus (plus (0 * (p - a)) (1 * (q - p))) (0 * (b - q)))
  by (unfold plus; simpl; ring).
apply (is_RInt_Chasles f a q b); [apply (is_RInt_Chasles f a p q)|]; apply const; try lra;
  intros t between; [apply left|apply one|apply right]; lra.
Qed.

Lemma scaled_abs w x y m T : x <= y -> Rabs x <= m -> Rabs y <= m -> Rabs w * m <= T ->
  - T <= w * x <= T /\ - T <= w * y <= T.
Proof.
intros xy xm ym small. pose proof (Rabs_pos w).
split; apply Rabs_le_between; rewrite Rabs_mult;
  apply Rle_trans with (Rabs w * m); try assumption; apply Rmult_le_compat_l; assumption.
Qed.

Theorem kink_length T l r w x y :
  Rabs w * Rmax (Rabs l) (Rabs r) <= T -> l <= x -> x <= y -> y <= r ->
  is_RInt (fun b => indicator (kink w b x y)) (- T) T (Rabs w * (y - x)).
Proof.
intros small lx xy yr.
assert (bound : forall t, l <= t <= r -> Rabs t <= Rmax (Rabs l) (Rabs r)).
{ intros t between. apply Rabs_le. unfold Rmax, Rabs.
  repeat destruct Rcase_abs; destruct Rle_dec; lra. }
destruct (scaled_abs w x y _ T xy (bound x ltac:(lra)) (bound y ltac:(lra)) small) as [wx wy].
assert (cases : forall b, indicator (kink w b x y)
  = if Rlt_dec ((w * x + b) * (w * y + b)) 0 then 1 else 0).
{ intros b. unfold kink. now destruct Rlt_dec. }
destruct (Rle_dec 0 w) as [pos | neg].
- rewrite Rabs_pos_eq by assumption. replace (w * (y - x)) with (- (w * x) - - (w * y)) by ring.
  assert (w * x <= w * y) by (apply Rmult_le_compat_l; assumption).
  apply is_RInt_interval; try lra; intros b between; rewrite cases; destruct Rlt_dec; nra.
- rewrite Rabs_left by lra. replace (- w * (y - x)) with (- (w * y) - - (w * x)) by ring.
  assert (w * y <= w * x) by nra.
  apply is_RInt_interval; try lra; intros b between; rewrite cases; destruct Rlt_dec; nra.
Qed.

(** * The expectation over the biases, for given weights *)

Fixpoint is_bias_expectation (T : R) (weights : list R) (f : list (R * R) -> R) (v : R) : Prop :=
  match weights with
  | [] => f [] = v
  | w :: rest => exists inner : R -> R,
    (forall b, is_bias_expectation T rest (fun neurons => f ((w, b) :: neurons)) (inner b))
    /\ is_RInt (fun b => inner b / (2 * T)) (- T) T v
  end.

Theorem is_bias_expectation_unique T weights f u v :
  is_bias_expectation T weights f u -> is_bias_expectation T weights f v -> u = v.
Proof.
revert f u v. induction weights as [|w rest IH]; intros f u v; simpl; [congruence|].
intros (i & fi & iu) (j & fj & jv).
rewrite <- (is_RInt_unique _ _ _ _ iu), <- (is_RInt_unique _ _ _ _ jv).
apply RInt_ext. intros b _. f_equal. exact (IH _ _ _ (fi b) (fj b)).
Qed.

Lemma is_bias_expectation_const T weights c : 0 < T ->
  is_bias_expectation T weights (fun _ => c) c.
Proof.
intros T0. induction weights as [|w rest IH]; [reflexivity|].
exists (fun _ => c). split; [intros; exact IH|].
evar_last; [apply (is_RInt_const (V := R_NormedModule))|].
unfold scal. simpl. unfold mult. simpl. field. lra.
Qed.

(* The bias of the first neuron decides between two values, or three. *)
Lemma next_bias T l r w x y (a c d : R) : 0 < T ->
  Rabs w * Rmax (Rabs l) (Rabs r) <= T -> l <= x -> x <= y -> y <= r ->
  is_RInt (fun b => (if kink w b l r then if kink w b x y then a else c else d) / (2 * T)) (- T) T
    (Rabs w * (y - x) / (2 * T) * (a - c) + Rabs w * (r - l) / (2 * T) * (c - d) + d).
Proof.
intros T0 small lx xy yr.
apply (is_RInt_ext (fun b => plus (plus
  (scal ((a - c) / (2 * T)) (indicator (kink w b x y)))
  (scal ((c - d) / (2 * T)) (indicator (kink w b l r)))) (d / (2 * T)))).
- intros b _. pose proof (kink_inside w b l r x y lx xy yr) as inside.
  unfold plus, scal, indicator. simpl. unfold mult. simpl.
  destruct (kink w b x y); [rewrite inside by reflexivity|destruct (kink w b l r)]; field; lra.
- replace (_ + _ + d) with (plus (plus
    (scal ((a - c) / (2 * T)) (Rabs w * (y - x)))
    (scal ((c - d) / (2 * T)) (Rabs w * (r - l)))) (scal (T - - T) (d / (2 * T))))
    by (unfold plus, scal; simpl; unfold mult; simpl; field; lra).
  apply (is_RInt_plus (V := R_NormedModule)); [|apply (is_RInt_const (V := R_NormedModule))].
  apply (is_RInt_plus (V := R_NormedModule)); apply (is_RInt_scal (V := R_NormedModule));
    apply (kink_length T l r); lra.
Qed.
