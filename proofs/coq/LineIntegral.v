(* Improper integrals over the whole line, and the normal density's.

   An integral over the line is the limit of the Riemann integrals over [a, b]
   as a and b go to the two infinities independently.  For an even function it
   is enough to know the integrals over [0, A].  The normal density with
   standard deviation s has total integral 1. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import NormalIntegral.
Local Open Scope R_scope.

Definition is_line_integral (f : R -> R) (l : R) : Prop :=
  is_RInt_gen f (Rbar_locally m_infty) (Rbar_locally p_infty) l.

Lemma is_line_integral_ext f g l :
  (forall x, f x = g x) -> is_line_integral f l -> is_line_integral g l.
Proof. intros fg. apply (is_RInt_gen_ext f g l). apply filter_forall. intros ab x _. apply fg. Qed.

Lemma is_line_integral_scal f c l :
  is_line_integral f l -> is_line_integral (fun x => c * f x) (c * l).
Proof. apply (is_RInt_gen_scal f c l). Qed.

Lemma is_line_integral_plus f g k l :
  is_line_integral f k -> is_line_integral g l ->
  is_line_integral (fun x => f x + g x) (k + l).
Proof. apply (is_RInt_gen_plus f g k l). Qed.

Lemma is_line_integral_unique f k l :
  is_line_integral f k -> is_line_integral f l -> k = l.
Proof.
intros fk fl. rewrite <- (is_RInt_gen_unique f k fk). apply (is_RInt_gen_unique f l fl).
Qed.

Lemma is_RInt_even (f : R -> R) a l :
  (forall x, f (- x) = f x) -> is_RInt f 0 a l -> is_RInt f (- a) 0 l.
Proof.
intros even half.
replace 0 with (- 0) in half by ring. rewrite <- (Ropp_involutive a) in half.
pose proof (is_RInt_swap _ _ _ _ (is_RInt_opp _ _ _ _ (is_RInt_comp_opp f _ _ _ half))) as swap.
rewrite opp_opp in swap. revert swap. apply is_RInt_ext. intros x _.
rewrite opp_opp. apply even.
Qed.

(* The integral of an even function from its integrals over [0, A] *)
Lemma is_line_integral_even (f G : R -> R) (A0 l : R) :
  (forall x, f (- x) = f x) -> (forall A, A0 <= A -> is_RInt f 0 A (G A)) ->
  is_lim G p_infty l -> is_line_integral f (2 * l).
Proof.
intros even halves lim.
replace (2 * l) with (plus l l) by (unfold plus; simpl; ring).
apply (is_RInt_gen_Chasles f 0); intros Q HQ; destruct (lim Q HQ) as [B far].
- apply (Filter_prod _ _ _ (fun a => a < - Rmax A0 B) (fun x => x = 0)).
  + exists (- Rmax A0 B). intros x xB. exact xB.
  + reflexivity.
  + intros a b small ->. pose proof (Rmax_l A0 B). pose proof (Rmax_r A0 B).
    exists (G (- a)). split; [|apply far; lra]. simpl.
    replace a with (- - a) by ring. rewrite Ropp_involutive at 2.
    apply is_RInt_even; [exact even|]. apply halves. lra.
- apply (Filter_prod _ _ _ (fun x => x = 0) (fun b => Rmax A0 B < b)).
  + reflexivity.
  + exists (Rmax A0 B). intros x xB. exact xB.
  + intros a b -> large. pose proof (Rmax_l A0 B). pose proof (Rmax_r A0 B).
    exists (G b). split; [apply halves|apply far]; lra.
Qed.

(** * The normal density *)

Definition normal (s x : R) : R := exp (- (x * x) / (2 * (s * s))) / (s * sqrt (2 * PI)).

Definition root : R := sqrt (2 * PI).

Lemma root_pos : 0 < root.
Proof. apply sqrt_lt_R0. pose proof PI_RGT_0. lra. Qed.

Lemma root_sqr : root * root = 2 * PI.
Proof. apply sqrt_sqrt. pose proof PI_RGT_0. lra. Qed.

Lemma normal_bell s x : 0 < s -> normal s x = / s * bell (/ s * x) / root.
Proof.
intros s0. pose proof root_pos. unfold normal, bell. fold root.
replace (- (x * x) / (2 * (s * s))) with (- (/ s * x * (/ s * x)) / 2) by (field; lra).
field. lra.
Qed.

Lemma normal_even s x : normal s (- x) = normal s x.
Proof. unfold normal. now replace (- x * - x) with (x * x) by ring. Qed.

Lemma is_RInt_normal s A : 0 < s -> is_RInt (normal s) 0 A (Bell (/ s * A) / root).
Proof.
intros s0. pose proof root_pos.
apply (is_RInt_ext (fun x => scal (/ root) (scal (/ s) (bell (/ s * x + 0))))).
{ intros x _. rewrite (normal_bell s x s0), Rplus_0_r. unfold scal. simpl. unfold mult. simpl.
  field. lra. }
replace (Bell (/ s * A) / root)
  with (scal (/ root) (Bell (/ s * A + 0) - Bell (/ s * 0 + 0))).
- apply (is_RInt_scal (V := R_NormedModule)), (is_RInt_comp_lin bell), is_RInt_bell.
- rewrite !Rplus_0_r, Rmult_0_r, Bell_0. unfold scal. simpl. unfold mult. simpl. field. lra.
Qed.

Lemma lim_stretched s (f : R -> R) (l : R) : 0 < s -> is_lim f p_infty l ->
  is_lim (fun A => f (/ s * A)) p_infty l.
Proof.
intros s0 lim Q HQ. destruct (lim Q HQ) as [B far]. exists (s * B). intros A AB.
apply far. apply (Rmult_lt_reg_l s); [assumption|]. rewrite <- Rmult_assoc, Rinv_r; lra.
Qed.

Theorem normal_total s : 0 < s -> is_line_integral (normal s) 1.
Proof.
intros s0. pose proof root_pos. pose proof PI_RGT_0.
replace 1 with (2 * (/ root * sqrt (PI / 2))).
- apply (is_line_integral_even _ (fun A => / root * Bell (/ s * A)) 0).
  + apply normal_even.
  + intros A _. rewrite Rmult_comm. now apply is_RInt_normal.
  + apply (is_lim_scal_l (fun A => Bell (/ s * A)) (/ root) p_infty (sqrt (PI / 2))).
    apply lim_stretched; [assumption|exact Bell_limit].
- replace root with (2 * sqrt (PI / 2)).
  + assert (0 < sqrt (PI / 2)) by (apply sqrt_lt_R0; lra). field. lra.
  + unfold root. replace (2 * PI) with (2 * 2 * (PI / 2)) by field.
    rewrite sqrt_mult, sqrt_square by lra. reflexivity.
Qed.
