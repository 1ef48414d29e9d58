#!/bin/sh
# Holds the compiled proofs to three rules, and fails if one is broken:
#   1. no file postpones a proof or assumes a statement of our own;
#   2. the headline theorems (every Theorem of Headline.v) rest on what assumptions.txt lists, and
#      on nothing else;
#   3. coqchk, which shares no parser and no tactics with the compiler, accepts every file.
# With --write it writes assumptions.txt instead of comparing.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

files=$(sed -n 's/^\([A-Za-z0-9]*\)\.v$/\1/p' _CoqProject)

forbidden='Admitted|admit|Axioms?|Parameters?|Conjectures?|bypass_check|Unset (Guard|Positivity|Universe) Checking'
if grep -nwE "$forbidden" *.v; then
  echo "check: a word that a finished proof does not need" >&2
  exit 1
fi
for file in *.v; do
  if ! echo "$files" | grep -qx "${file%.v}"; then
    echo "check: $file is not in _CoqProject" >&2
    exit 1
  fi
done

{
  echo "From Kinks Require Headline."
  for theorem in $(sed -n 's/^Theorem \([A-Za-z0-9_]*\).*/\1/p' Headline.v); do
    echo "Redirect \"$work/Headline.$theorem\" Print Assumptions Kinks.Headline.$theorem."
  done
} > "$work/ask.v"
coqc -R . Kinks -w none "$work/ask.v" > /dev/null

# one line a theorem: its name, then what it assumes, the first word of each line that is not indented
for answer in $(ls "$work"/Headline.*.out | LC_ALL=C sort); do
  assumed=$(sed -n 's/^\([^ :]\{1,\}\).*/\1/p' "$answer" | grep -vxE 'Axioms|Closed' \
    | LC_ALL=C sort -u | tr '\n' ' ' || true)
  echo "$(basename "$answer" .out): ${assumed:-nothing}" | sed 's/ $//'
done > "$work/assumptions.txt"

if [ "${1:-}" = --write ]; then
  cp "$work/assumptions.txt" assumptions.txt
else
  diff assumptions.txt "$work/assumptions.txt"
  echo "check: $(grep -c : assumptions.txt) headline theorems assume what assumptions.txt says"
fi

norec=$(for file in $files; do echo "-norec Kinks.$file"; done)
coqchk -silent -R . Kinks $norec
echo "check: coqchk accepts $(echo "$files" | wc -l) files"
