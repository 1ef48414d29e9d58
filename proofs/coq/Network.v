(* Kinks are the points where the network is not differentiable.

   The network is f(x) = d + sum c_i max(w_i x + b_i, 0).  If no c_i and no w_i is 0
   and the points -b_i/w_i are distinct, f is not differentiable exactly at these
   points; so the number of points of (l, r) at which f is not differentiable is
   the number of neurons that change sign between l and r. *)

From Coq Require Import Reals Lra List Arith Classical.
From mathcomp Require Import ssreflect ssrfun ssrbool ssrnat seq.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import Count Definitions.
Local Open Scope R_scope.

(** * One neuron *)

Lemma relu_derivable c w b x : w * x + b <> 0 ->
  ex_derive (fun y => c * Rmax (w * y + b) 0) x.
Proof.
move=> off; apply: (ex_derive_ext_loc (fun y => c * (((w * y + b) + Rabs (w * y + b)) / 2))).
  apply: filter_forall => y; congr (c * _); rewrite /Rmax; case: Rle_dec => [neg|pos].
    by rewrite Rabs_left1 //; field.
  by rewrite Rabs_pos_eq; [field | lra].
by auto_derive.
Qed.

Lemma relu_not_derivable c w b x : c <> 0 -> w <> 0 -> w * x + b = 0 ->
  ~ ex_derive (fun y => c * Rmax (w * y + b) 0) x.
Proof.
move=> c_neq w_neq at_0 [v /is_derive_Reals der].
have cw_neq : c * w <> 0 by apply: Rmult_integral_contrapositive_currified.
have cw_pos := Rabs_pos_lt _ cw_neq.
have eps_pos : 0 < Rabs (c * w) / 2 by lra.
have [delta near] := der _ eps_pos; have delta_pos := cond_pos delta.
have value y : w * (x + y) + b = w * y by rewrite -[RHS]Rplus_0_l -at_0; ring.
have slope y : y <> 0 -> Rabs y < delta ->
    Rabs (c * Rmax (w * y) 0 / y - v) < Rabs (c * w) / 2.
  move=> y_neq y_lt; have := near y y_neq y_lt.
  by rewrite at_0 value (Rmax_left 0 0) ?Rmult_0_r ?Rminus_0_r //; lra.
have both y : 0 < y * w -> Rabs y < delta -> False.
  move=> yw_pos y_lt.
  have y_neq : y <> 0 by move=> y_0; rewrite y_0 in yw_pos; lra.
  have up := slope y y_neq y_lt.
  have down : Rabs (c * Rmax (w * - y) 0 / - y - v) < Rabs (c * w) / 2.
    by apply: slope; rewrite ?Rabs_Ropp //; lra.
  rewrite Rmax_left in up; last by lra.
  rewrite Rmax_right in down; last by lra.
  have {}up : Rabs (c * w - v) < Rabs (c * w) / 2.
    by move: up; congr (Rabs (_ - v) < _); field.
  have {}down : Rabs (- v) < Rabs (c * w) / 2.
    by move: down; congr (Rabs _ < _); field.
  by have := Rabs_triang (c * w - v) (- - v); rewrite Rabs_Ropp
    (_ : c * w - v + - - v = c * w); [lra | ring].
have half_lt : Rabs (delta / 2) < delta by rewrite Rabs_pos_eq; lra.
have [w_pos|w_neg] : 0 < w \/ w < 0 by lra.
  by apply: (both (delta / 2)) => //; apply: Rmult_lt_0_compat; lra.
apply: (both (- (delta / 2))); rewrite ?Rabs_Ropp //.
by rewrite -Rmult_opp_opp Ropp_involutive; apply: Rmult_lt_0_compat; lra.
Qed.

(** * The whole network *)

Fixpoint positions (w b : list R) : list R :=
  match w, b with
  | wi :: w', bi :: b' => - bi / wi :: positions w' b'
  | _, _ => nil
  end.

Definition nonzero (w : list R) : Prop := List.Forall (fun t => t <> 0) w.

(* A neuron with weight 0 is constant. *)
Lemma network_derivable c w b x : ~ In x (positions w b) -> ex_derive (network c w b) x.
Proof.
elim: c w b => [|ci c IH] [|wi w] [|bi b] x_out /=; try exact: ex_derive_const.
apply: (ex_derive_plus (fun y => ci * Rmax (wi * y + bi) 0)); last first.
  by apply: IH => x_in; apply: x_out; right.
have [wi_0|wi_neq] := Req_dec wi 0.
  apply: (ex_derive_ext (fun _ => ci * Rmax bi 0)) => [y|]; last exact: ex_derive_const.
  by rewrite wi_0 Rmult_0_l Rplus_0_l.
apply: relu_derivable => at_0; apply: x_out; left.
by apply: (Rmult_eq_reg_l wi) => //; field_simplify => //; lra.
Qed.

Lemma network_not_derivable c w b x : nonzero c -> nonzero w -> size c = size w ->
  NoDup (positions w b) -> In x (positions w b) -> ~ ex_derive (network c w b) x.
Proof.
elim: c w b => [|ci c IH] [|wi w] [|bi b] //= c_neq w_neq [size_c] distinct x_in der.
inversion c_neq; inversion w_neq; subst.
move/NoDup_cons_iff: distinct => [first_once distinct].
have relu_at y : - bi / wi = y -> wi * y + bi = 0 by move=> <-; field.
case: x_in => [x_first|x_rest].
  apply: (relu_not_derivable ci wi bi x) => //; first exact: relu_at.
  apply: (ex_derive_ext (fun y =>
    minus (ci * Rmax (wi * y + bi) 0 + network c w b y) (network c w b y))) => [y|].
    by rewrite /minus /plus /opp /=; ring.
  by apply: ex_derive_minus => //; apply: network_derivable; rewrite -x_first.
apply: (IH w b) => //.
apply: (ex_derive_ext (fun y =>
  minus (ci * Rmax (wi * y + bi) 0 + network c w b y) (ci * Rmax (wi * y + bi) 0))) => [y|].
  by rewrite /minus /plus /opp /=; ring.
apply: ex_derive_minus => //; apply: relu_derivable => at_0.
have first_x : - bi / wi = x by apply: (Rmult_eq_reg_l wi) => //; field_simplify => //; lra.
by rewrite first_x in first_once.
Qed.

Theorem network_derivable_iff c w b d x : nonzero c -> nonzero w -> size c = size w ->
  NoDup (positions w b) ->
  ~ ex_derive (fun y => d + network c w b y) x <-> In x (positions w b).
Proof.
move=> c_neq w_neq size_c distinct.
have shift : ex_derive (fun y => d + network c w b y) x <-> ex_derive (network c w b) x.
  split=> der.
    apply: (ex_derive_ext (fun y => minus (d + network c w b y) d)) => [y|].
      by rewrite /minus /plus /opp /=; ring.
    by apply: ex_derive_minus => //; apply: ex_derive_const.
  by apply: (ex_derive_plus (fun _ => d)) => //; apply: ex_derive_const.
rewrite shift; split=> [not_der|x_in]; last exact: network_not_derivable.
have [x_in|x_out] := in_dec Req_EM_T x (positions w b) => //.
by case: not_der; apply: network_derivable.
Qed.

(** * Counting them in a domain *)

Lemma kink_inside_position l r w b : w <> 0 -> l <= r ->
  (kink_inside l r w b : Prop) <-> l < - b / w < r.
Proof.
move=> w_neq le_lr; set x := - b / w; have -> : b = - (w * x) by rewrite /x; field.
have -> : (kink_inside l r w (- (w * x)) : Prop) <-> w * w * ((l - x) * (r - x)) < 0.
  rewrite /kink_inside (_ : _ * _ = w * w * ((l - x) * (r - x))); last by ring.
  by case: Rlt_dec.
have w_sq : 0 < w * w by nra.
split=> [neg|[x_lo x_hi]].
  have {}neg : (l - x) * (r - x) < 0 by apply: Rnot_le_lt => p_pos; nra.
  by split; apply: Rnot_le_lt => ?; nra.
have neg : 0 < (x - l) * (r - x) by apply: Rmult_lt_0_compat; lra.
by nra.
Qed.

Definition between (l r x : R) : bool :=
  if Rlt_dec l x then if Rlt_dec x r then true else false else false.

Lemma betweenP l r x : (between l r x : Prop) <-> l < x < r.
Proof. by rewrite /between; do 2 case: Rlt_dec => ?; split=> // -[]. Qed.

Lemma kinks_positions l r w b : nonzero w -> l <= r ->
  length (List.filter (between l r) (positions w b)) = kinks l r w b.
Proof.
move=> w_neq le_lr; elim: w b w_neq => [|wi w IH] [|bi b] w_neq //=.
inversion w_neq; subst; rewrite /kinks /= -/(kinks l r w b).
have -> : kink_inside l r wi bi = between l r (- bi / wi).
  by apply/idP/idP; rewrite kink_inside_position // betweenP.
by rewrite -IH //; case: between.
Qed.

Theorem kinks_are_breaks c w b d l r : nonzero c -> nonzero w -> size c = size w ->
  NoDup (positions w b) -> l <= r ->
  exactly (kinks l r w b) (break l r (fun y => d + network c w b y)).
Proof.
move=> c_neq w_neq size_c distinct le_lr.
exists (List.filter (between l r) (positions w b)); split; first exact: NoDup_filter.
split=> [|x]; first exact: kinks_positions.
by rewrite filter_In /break network_derivable_iff // -betweenP; split=> -[].
Qed.

(* The number is always defined, ties or not. *)
Lemma finitely_many (L : list R) (P : R -> Prop) : (forall x, P x -> In x L) ->
  exists k, (k <= length L)%coq_nat /\ exactly k P.
Proof.
elim: L P => [|p L IH] P P_in.
  by exists 0%N; split=> //; exists nil; split; [constructor | split=> // x; split=> // /P_in].
have [|k [le_k [s [s_distinct [size_s sP]]]]] := IH (fun x => P x /\ x <> p).
  by move=> x [/P_in [<-|]].
have [Pp|not_Pp] := classic (P p).
  exists (Datatypes.S k); split; first exact: le_n_S.
  exists (p :: s); split; first by constructor => // /sP [].
  split=> [|x /=]; first by rewrite /= size_s.
  rewrite sP; split=> [[<-|[]] //|Px].
  by have [->|x_p] := Req_dec x p; [left | right].
exists k; split; first by apply: Nat.le_trans le_k _; apply: Nat.le_succ_diag_r.
exists s; split=> //; split=> // x; rewrite sP.
by split=> [[]|Px] //; split=> // x_p; rewrite x_p in Px.
Qed.

Theorem breaks_finite c w b d l r : exists k, (k <= size w)%N
  /\ exactly k (break l r (fun y => d + network c w b y)).
Proof.
have [x [_ not_der]|k [le_k k_breaks]] :=
    finitely_many (positions w b) (break l r (fun y => d + network c w b y)).
  have [x_in|x_out] := in_dec Req_EM_T x (positions w b) => //.
  case: not_der; apply: (ex_derive_plus (fun _ => d)); first exact: ex_derive_const.
  exact: network_derivable.
exists k; split=> //; apply/leP; apply: Nat.le_trans le_k _; apply/leP.
by elim: w b {k k_breaks} => [|wi w IH] [|bi b] //=; apply: IH.
Qed.

Lemma exactly_unique j k P : exactly j P -> exactly k P -> j = k.
Proof.
move=> [s [s_distinct [<- sP]]] [t [t_distinct [<- tP]]].
have le u v : NoDup u -> (forall x : R, In x u -> In x v) -> (length u <= length v)%coq_nat.
  exact: NoDup_incl_length.
by apply: Nat.le_antisymm; apply: le => // x; rewrite sP tP.
Qed.
