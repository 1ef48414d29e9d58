#!/bin/bash
# Kills one run over the built-in claims with kill -9 again and again, takes it up each time, and compares the findings with the
# committed ones, byte by byte.
#
#   validation/long-runs/verify.sh [KILLS [SEED [SECONDS]]]      (default 5 1 60: each kill comes within so many seconds)
#
# KINKS is the command, java -jar target/kinks.jar where nothing else is said. Ends with 1 if a byte differs.
set -u
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
KINKS=${KINKS:-java -jar "$ROOT/target/kinks.jar"}
KILLS=${1:-5}
RANDOM=${2:-1}
SECONDS_AT_MOST=${3:-60}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
RUN="verify $ROOT/validation/claims --out $WORK/report --checkpoint $WORK/checkpoint"

for i in $(seq "$KILLS"); do
    wait=$((RANDOM * SECONDS_AT_MOST / 32768))
    $KINKS $RUN > /dev/null 2> "$WORK/err" &
    pid=$!
    sleep "$wait"
    kill -9 $pid 2> /dev/null && killed=killed || killed="had ended"
    wait $pid 2> /dev/null
    echo "$i: $killed after $wait s with $(grep -c '"from":' "$WORK/checkpoint" 2> /dev/null) samples in the file"
done
begin=$(date +%s)
$KINKS $RUN > /dev/null
status=$?
echo "taken up and ended with status $status in $(($(date +%s) - begin)) s; the file has $(stat -c %s "$WORK/checkpoint") bytes"
begin=$(date +%s)
cmp "$WORK/report/findings.json" "$ROOT/validation/findings.json" || exit 1
$KINKS $RUN > /dev/null
echo "the same command again took $(($(date +%s) - begin)) s"
cmp "$WORK/report/findings.json" "$ROOT/validation/findings.json" || exit 1
echo "the findings are those of validation/findings.json, byte by byte"
