#!/bin/sh
# Breaks the headline statements, one at a time, and sees that none of the broken ones compiles. Each line below is a file, a
# statement and an edit; an edit that changes nothing is a failure too. Run after make.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp ./*.v ./*.vo "$work"
for file in Headline HeadlineMore HeadlineJoint; do
  (cd "$work" && coqc -R . Kinks -w none "$file.v") || { echo "mutants: $file.v itself does not compile" >&2; exit 1; }
done
survived=0
tried=0
while IFS='|' read -r file theorem edit; do
  sed "/^Theorem $theorem\b/,/\.\$/ $edit" "$file.v" > "$work/$file.v"
  if cmp -s "$file.v" "$work/$file.v"; then
    echo "nothing to edit: $theorem: $edit"
    survived=$((survived + 1))
  elif (cd "$work" && timeout 300 coqc -R . Kinks -w none "$file.v" > out.txt 2>&1); then
    echo "STILL PROVED: $theorem: $edit"
    survived=$((survived + 1))
  else
    echo "refused: $theorem: $edit"
  fi
  tried=$((tried + 1))
  cp "$file.v" "$file.vo" "$work"
done <<'EDITS'
Headline|ball_law|s/(-1) ^ (j - k)/(-1) ^ (j - k + 1)/
Headline|ball_law|s/M n j/M n (j + 1)/
Headline|ball_mean|s/g (n + 1)/g (n + 2)/
Headline|ball_mean|s/g n/g (n + 1)/
Headline|ball_variance|s/- mean n ^ 2/+ mean n ^ 2/
Headline|ball_factorial_moment|s/M n j/M (n + 1) j/
Headline|interval_law|s/2 ^ n/2 ^ (n + 1)/
Headline|interval_mean|s/INR n/INR (n + 1)/
Headline|interval_law_narrow|s/0 < radius <= 1/0 < radius/
Headline|interval_law_wide|s/1 <= radius/0 < radius/
Headline|ball_law_scaled|s/S \* Rmax (Rabs l) (Rabs r) <= T -> //
Headline|ball_total_mass|s/= 1/= 2/
HeadlineMore|ball_mean_even|s/4 ^ (m + 1)/4 ^ m/
HeadlineMore|ball_mean_odd|s/binom (2 \* m + 2) (m + 1)/binom (2 * m + 2) m/
HeadlineMore|ball_pmf_field|s/(k <= n)%nat -> //
HeadlineMore|ball_law_recurrence|s/- 1) \* m (k + 2)/+ 1) * m (k + 2)/
HeadlineMore|ball_mean_bounds|s/INR n + 2/INR n + 1/
HeadlineMore|ball_mean_asymptotic|s/) 1\./) 2./
HeadlineMore|ball_mean_next_term|s/-3/3/
HeadlineMore|ball_variance_minus_mean|s/-3/3/
HeadlineMore|gaussian_pmf|s/r \* sw \/ sb/r * sb \/ sw/
HeadlineMore|positions_given_count|s/share l r boxes \* alone/alone/
HeadlineJoint|ball_probability_field|s/(n \/ 2)/(n \/ 3)/
HeadlineJoint|positions_given_count_ball|s/-1 <= fst box/-2 <= fst box/
EDITS
echo "$((tried - survived)) of $tried broken statements refused"
[ "$survived" -eq 0 ]
