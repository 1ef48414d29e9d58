(* A recurrence for the law under the ball prior, by which it is evaluated at large
   width.

   share n k = P n k / C(n,k) is the probability that k given neurons have their
   kinks in the domain and the others have not.  With h = PI/2, for k + 2 <= n,

     share k = (h (n + k + 2) - 1) share (k+2) - 2 share (k+1)
               - h (n - k - 2) share (k+3),

   share (n+1) = 0, share n = M n n, and share (n-1) / share n = 4^n / C(2n,n) - 1.
   The shares are the differences of the moments, for which
   M n j = h (n + j + 2) M n (j + 2). *)

From Coq Require Import Reals Lra Lia Arith.
From mathcomp Require ssrnat binomial.
From Kinks Require Import HalfGamma Forms PmfField.
Local Open Scope R_scope.

(** * Differences *)

(* the sum of (-1)^i C(a,i) f (k+i) over i = 0 .. a *)
Fixpoint difference (f : nat -> R) (a k : nat) : R :=
  match a with
  | O => f k
  | S a' => difference f a' k - difference f a' (S k)
  end.

Lemma difference_sum f a k :
  difference f a k = sum_f_R0 (fun i => (-1) ^ i * INR (binom a i) * f (k + i)%nat) a.
Proof.
revert k. induction a as [|a IH]; intros k.
{ simpl. rewrite Nat.add_0_r. ring. }
simpl difference. rewrite !IH. symmetry.
set (t := fun k i => (-1) ^ i * INR (binom a i) * f (k + i)%nat).
rewrite (decomp_sum _ (S a)) by lia. simpl Nat.pred.
replace (sum_f_R0 (fun i => (-1) ^ S i * INR (binom (S a) (S i)) * f (k + S i)%nat) a)
  with (sum_f_R0 (fun i => t k (S i)) a - sum_f_R0 (t (S k)) a).
- replace (_ * INR (binom (S a) 0) * _) with (t k O)
    by (unfold t; replace (binom a 0) with 1%nat by (now destruct a); reflexivity).
  assert (last : t k (S a) = 0) by (unfold t; rewrite (binom_small a (S a)) by lia; simpl; ring).
  change (t k 0%nat + (sum_f_R0 (fun i => t k (S i)) a - sum_f_R0 (t (S k)) a)
    = sum_f_R0 (t k) a - sum_f_R0 (t (S k)) a).
  enough (sum_f_R0 (t k) a = t k O + sum_f_R0 (fun i => t k (S i)) a) by lra.
  pose proof (decomp_sum (t k) (S a) ltac:(lia)) as all. simpl Nat.pred in all.
  rewrite tech5, last in all. lra.
- rewrite <- minus_sum. apply sum_eq. intros i _. unfold t.
  change (binom (S a) (S i)) with (binom a (S i) + binom a i)%nat.
  rewrite plus_INR, <- tech_pow_Rmult. replace (S k + i)%nat with (k + S i)%nat by lia. ring.
Qed.

Definition share (n k : nat) : R := if k <=? n then difference (M n) (n - k) k else 0.

Lemma choose_twice n k i : (k + i <= n)%nat ->
  INR (binom (k + i) k) * INR (binom n (k + i)) = INR (binom n k) * INR (binom (n - k) i).
Proof.
intros kin. rewrite !binom_INR by lia.
replace (k + i - k)%nat with i by lia. replace (n - (k + i))%nat with (n - k - i)%nat by lia.
field. repeat split; apply INR_fact_neq_0.
Qed.

Theorem P_share n k : (k <= n)%nat -> P n k = INR (binom n k) * share n k.
Proof.
intros kn. unfold share. rewrite (proj2 (Nat.leb_le k n) kn).
rewrite P_shifted, difference_sum, scal_sum by exact kn. apply sum_eq. intros i ik.
replace (_ * _ * _ * M n (k + i))
  with ((-1) ^ i * (INR (binom (k + i) k) * INR (binom n (k + i))) * M n (k + i)) by ring.
rewrite choose_twice by lia. ring.
Qed.

(** * The recurrence *)

Lemma M_SS n j : M n j = PI / 2 * (INR n + INR j + 2) * M n (S (S j)).
Proof.
unfold M. replace (n + S (S j))%nat with (S (S (n + j))) by lia. rewrite g_SS, plus_INR.
rewrite <- !tech_pow_Rmult. PI_as_square.
pose proof (pos_INR n). pose proof (pos_INR j). pose proof (g_pos (n + j)).
assert (s ^ j <> 0) by (apply pow_nonzero; lra). field. repeat split; try assumption; lra.
Qed.

Lemma difference_SS n a k : difference (M n) a k
  = PI / 2 * ((INR n + INR k + 2) * difference (M n) a (S (S k))
              - INR a * difference (M n) (a - 1) (S (S (S k)))).
Proof.
revert k. induction a as [|a IH]; intros k.
- simpl. rewrite (M_SS n k). ring.
- simpl difference. rewrite Nat.sub_0_r.
  pose proof (IH k) as here. pose proof (IH (S k)) as next. rewrite S_INR in *.
  assert (split : INR a * difference (M n) a (S (S (S k)))
    = INR a * (difference (M n) (a - 1) (S (S (S k)))
               - difference (M n) (a - 1) (S (S (S (S k)))))).
  { destruct a as [|a]; [simpl; ring|]. now replace (S a - 1)%nat with a by lia. }
  apply (f_equal (Rmult (PI / 2))) in split. rewrite here, next. lra.
Qed.

Theorem share_recurrence n k : (k + 2 <= n)%nat ->
  share n k = (PI / 2 * (INR n + INR k + 2) - 1) * share n (k + 2) - 2 * share n (k + 1)
              - PI / 2 * (INR n - INR k - 2) * share n (k + 3).
Proof.
intros kn. unfold share.
rewrite (proj2 (Nat.leb_le k n)), (proj2 (Nat.leb_le (k + 2) n)),
  (proj2 (Nat.leb_le (k + 1) n)) by lia.
destruct (Nat.le_exists_sub (k + 2) n kn) as [a [na _]]. subst n.
set (n := (a + (k + 2))%nat).
replace (n - k)%nat with (S (S a)) by lia. replace (n - (k + 1))%nat with (S a) by lia.
replace (n - (k + 2))%nat with a by lia. replace (n - (k + 3))%nat with (a - 1)%nat by lia.
replace (INR n - INR k - 2) with (INR a) by (unfold n; push_INR; ring).
pose proof (difference_SS n a k) as twice.
replace (k + 2)%nat with (S (S k)) by lia. replace (k + 1)%nat with (S k) by lia.
replace (k + 3)%nat with (S (S (S k))) by lia. simpl difference.
destruct (Nat.leb_spec (S (S (S k))) n) as [in_range | beyond].
- lra.
- replace a with 0%nat in * by lia. simpl in *. lra.
Qed.

Theorem share_after n : share n (n + 1) = 0.
Proof. unfold share. now rewrite (proj2 (Nat.leb_gt (n + 1) n)) by lia. Qed.

Theorem share_last n : share n n = M n n.
Proof. unfold share. now rewrite Nat.leb_refl, Nat.sub_diag. Qed.

Theorem share_before_last n : (1 <= n)%nat ->
  share n (n - 1) = (4 ^ n / INR (binom (2 * n) n) - 1) * share n n.
Proof.
intros n1. rewrite share_last. unfold share. rewrite (proj2 (Nat.leb_le (n - 1) n)) by lia.
replace (n - (n - 1))%nat with 1%nat by lia. simpl difference.
replace (S (n - 1)) with n by lia.
enough (M n (n - 1) = 4 ^ n / INR (binom (2 * n) n) * M n n) by lra.
destruct n as [|m]; [lia|]. replace (S m - 1)%nat with m by lia. unfold M.
replace (S m + m)%nat with (2 * m + 1)%nat by lia.
replace (S m + S m)%nat with (2 * S m)%nat by lia.
rewrite g_odd, (g_even (S m)), binom_INR by lia.
replace (2 * S m - S m)%nat with (S m) by lia. replace (m + 1)%nat with (S m) by lia.
replace (2 * m + 2)%nat with (2 * S m)%nat by lia.
rewrite <- (tech_pow_Rmult (sqrt PI) m).
pose proof sqrt_PI_pos. pose proof (pow_lt _ m sqrt_PI_pos).
pose proof (pow_lt 4 (S m) ltac:(lra)). pose proof (g_pos (S m)).
field. repeat split; try apply INR_fact_neq_0; lra.
Qed.
