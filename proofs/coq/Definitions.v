(* What the headline theorems speak of.

   1. A solid of R^n is given by its sections: the solid of radius r is cut at the
      first coordinate t, for -r < t < r, in a solid of the same family in R^(n-1),
      whose radius is [section r t].  Ball, cross-polytope (the l_1 ball) and cube
      are of this kind; Solids.v shows that they are what their names say.
   2. [integral] is the iterated Riemann integral over such a solid.  It is a
      relation between an integrand and a value: "integral f v" says that the
      integral exists in all but finitely many slices, and is v.  There is at most
      one such v.
   3. The average over the solid is the integral divided by the volume.
   4. A neuron with weight w and bias b has its kink at -b/w.  The kink lies in the
      open domain (l, r) exactly if w x + b takes values of opposite signs at l
      and r (Network.v proves this, and that the network is not differentiable
      there).
   5. A prior: w is uniform in a solid of radius S; given w, the biases are
      independent and uniform on (-T, T). *)

From Coq Require Import Reals List.
From mathcomp Require Import ssreflect ssrbool ssrnat seq binomial.
From Coquelicot Require Import Coquelicot.
From Kinks Require Import HalfGamma Count.
Local Open Scope R_scope.

(** * Solids and integrals *)

Definition solid := R -> R -> R.

Definition ball : solid := fun r t => sqrt (r ^ 2 - t ^ 2).
Definition cross_polytope : solid := fun r t => r - Rabs t.
Definition cube : solid := fun r t => r.

Fixpoint inside (section : solid) (r : R) (w : list R) : Prop :=
  match w with
  | nil => True
  | t :: w' => - r < t < r /\ inside section (section r t) w'
  end.

(* For almost every w in the solid: at each coordinate all but finitely many values
   will do, and which these are may depend on the coordinates before. *)
Fixpoint almost_all (section : solid) (n : nat) (r : R) (P : list R -> Prop) : Prop :=
  match n with
  | O => P nil
  | S n' => exists exceptions : list R, forall t, - r < t < r -> ~ In t exceptions ->
      almost_all section n' (section r t) (fun w => P (t :: w))
  end.

Fixpoint integral (section : solid) (n : nat) (r : R) (f : list R -> R) (v : R) : Prop :=
  match n with
  | O => v = f nil
  | S n' => exists (slice : R -> R) (exceptions : list R),
      (forall t, - r < t < r -> ~ In t exceptions ->
        integral section n' (section r t) (fun w => f (t :: w)) (slice t))
      /\ is_RInt slice (- r) r v
  end.

Definition average (section : solid) (n : nat) (r : R) (f : list R -> R) (e : R) : Prop :=
  exists volume total, integral section n r (fun _ => 1) volume /\ 0 < volume
    /\ integral section n r f total /\ e = total / volume.

(** * The event and the count *)

Definition kink_inside (l r w b : R) : bool :=
  match Rlt_dec ((w * l + b) * (w * r + b)) 0 with left _ => true | right _ => false end.

(* of every neuron, whether it has its kink in (l, r) *)
Fixpoint pattern (l r : R) (w b : list R) : list bool :=
  match w, b with
  | wi :: w', bi :: b' => kink_inside l r wi bi :: pattern l r w' b'
  | _, _ => nil
  end.

Definition kinks (l r : R) (w b : list R) : nat := hits (pattern l r w b).

(** * The network *)

(* sum c_i max(w_i x + b_i, 0) *)
Fixpoint network (c w b : list R) (x : R) : R :=
  match c, w, b with
  | ci :: c', wi :: w', bi :: b' => ci * Rmax (wi * x + bi) 0 + network c' w' b' x
  | _, _, _ => 0
  end.

(* a point of (l, r) at which f is not differentiable *)
Definition break (l r : R) (f : R -> R) (x : R) : Prop := l < x < r /\ ~ ex_derive f x.

(* Exactly k reals have the property P. *)
Definition exactly (k : nat) (P : R -> Prop) : Prop :=
  exists points : list R, NoDup points /\ length points = k /\ forall x, In x points <-> P x.

(* K w b is the number of points of (l, r) at which a network of width n with the
   weights w and the biases b is not differentiable.  The output layer is any
   without zeros. *)
Definition counts_breaks (n : nat) (l r : R) (K : list R -> list R -> nat) : Prop :=
  exists (c : list R) (d : R), size c = n /\ List.Forall (fun ci => ci <> 0) c
    /\ forall w b, size w = n -> size b = n ->
      exactly (K w b) (break l r (fun x => d + network c w b x)).

(** * The priors *)

Definition expectation (section : solid) (n : nat) (S T : R) (X : list R -> list R -> R) (e : R) :=
  exists given : list R -> R,
    almost_all section n S (fun w => average cube n T (X w) (given w))
    /\ average section n S given e.

Definition probability (section : solid) (n : nat) (S T : R) (event : list R -> list R -> bool)
    (p : R) : Prop :=
  expectation section n S T (fun w b => if event w b then 1 else 0) p.

(** * Formulas *)

(* The law with factorial moments E C(K,j) = C(n,j) m_j: the alternating sum over
   j = k..n.  ('C(j, k) is Pascal's binomial coefficient, 0 for k > j.) *)
Definition pmf (n : nat) (m : nat -> R) (k : nat) : R :=
  sum_f_R0 (fun j => (-1) ^ (j - k) * INR 'C(j, k) * (INR 'C(n, j) * m j)) n.

Definition binomial_pmf (n : nat) (p : R) (k : nat) : R :=
  INR 'C(n, k) * p ^ k * (1 - p) ^ (n - k).
