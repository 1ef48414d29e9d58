#!/bin/sh
# Breaks the statements of Headline.v, one at a time, and sees that none of the broken ones compiles. Each line below is a
# statement and an edit; an edit that changes nothing is a failure too. Run after make.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp ./*.v ./*.vo "$work"
(cd "$work" && coqc -R . Kinks -w none Headline.v) || { echo "mutants: Headline.v itself does not compile" >&2; exit 1; }
survived=0
tried=0
while IFS='|' read -r theorem edit; do
  sed "/^Theorem $theorem\b/,/\.\$/ $edit" Headline.v > "$work/Headline.v"
  if cmp -s Headline.v "$work/Headline.v"; then
    echo "nothing to edit: $theorem: $edit"
    survived=$((survived + 1))
  elif (cd "$work" && timeout 300 coqc -R . Kinks -w none Headline.v > out.txt 2>&1); then
    echo "STILL PROVED: $theorem: $edit"
    survived=$((survived + 1))
  elif ! grep -q '^Error' "$work/out.txt" || grep -q 'Syntax error' "$work/out.txt"; then
    echo "not a statement any more, or no answer: $theorem: $edit"
    survived=$((survived + 1))
  else
    echo "refused: $theorem: $edit"
  fi
  tried=$((tried + 1))
done <<'EDITS'
ball_law|s/(-1) ^ (j - k)/(-1) ^ (j - k + 1)/
ball_law|s/M n j/M n (j + 1)/
ball_mean|s/g (n + 1)/g (n + 2)/
ball_mean|s/g n/g (n + 1)/
ball_variance|s/- mean n ^ 2/+ mean n ^ 2/
ball_factorial_moment|s/M n j/M (n + 1) j/
ball_total_mass|s/= 1/= 2/
interval_law|s/2 ^ n/2 ^ (n + 1)/
interval_mean|s/INR n/INR (n + 1)/
interval_law_narrow|s/0 < radius <= 1/0 < radius <= 2/
interval_law_wide|s/1 <= radius/1 \/ 2 <= radius/
ball_mean_even|s/4 ^ (m + 1)/4 ^ m/
ball_mean_odd|s/'C(2 \* m + 2, m + 1)/'C(2 * m + 2, m)/
ball_mean_asymptotic|s/) 1\./) 2./
ball_mean_next_term|s/-3/3/
ball_variance_minus_mean|s/-3/3/
ball_mean_bounds|s/INR n + 2/INR n + 1/
ball_probability_field|s/(k <= n)/(k <= n + 1)/
ball_probability_field|s/(n \/ 2)/(n \/ 3)/
ball_law_recurrence|s/- 1) \* m (k + 2)/+ 1) * m (k + 2)/
ball_law_scaled|s/<= T ->/<= 2 * T ->/
law_given_weights|s/Rmin 1 (radius \* Rabs x \/ T)/(radius * Rabs x \/ T)/
gaussian_pmf|s/r \* sw \/ sb/r * sb \/ sw/
positions_given_count|s/share l r boxes \* alone/alone/
positions_given_count_ball|s/-1 <= fst box/-2 <= fst box/
binomial_inversion|s/(k <= n)/(k <= n + 1)/
EDITS
echo "$((tried - survived)) of $tried broken statements refused"
[ "$survived" -eq 0 ]
