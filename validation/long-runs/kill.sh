#!/bin/bash
# Kills runs with kill -9 at random moments, takes each up, and compares its counts with those of a run that nobody disturbed.
#
#   validation/long-runs/kill.sh [KILLS [SEED [SAMPLES]]]      (default 20 1 2e8)
#
# KINKS is the command, java -jar target/kinks.jar where nothing else is said. A seed gives the same moments, as parts of the
# undisturbed run's time. Ends with 1 if a count differs.
set -u
KINKS=${KINKS:-java -jar "$(dirname "$0")/../../target/kinks.jar"}
KILLS=${1:-20}
RANDOM=${2:-1}
SAMPLES=${3:-2e8}
RUN="simulate ball --width 8 --samples $SAMPLES --format csv"
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

now() { date +%s%N; }

begin=$(now)
$KINKS $RUN > "$WORK/whole" || exit 1
millis=$((($(now) - begin) / 1000000))
echo "undisturbed: $SAMPLES networks of width 8 in $millis ms, $(cksum < "$WORK/whole")"

same=0
halfway=0
for i in $(seq "$KILLS"); do
    file=$WORK/$i.checkpoint
    wait=$((RANDOM * millis / 32768))
    $KINKS $RUN --checkpoint "$file" --checkpoint-seconds 1 > "$WORK/killed" 2> "$WORK/err" &
    pid=$!
    sleep "$((wait / 1000)).$(printf %03d $((wait % 1000)))"
    kill -9 $pid 2> /dev/null && killed=killed || killed="had ended"
    wait $pid 2> /dev/null
    kept=$(sed -n 's/.*"from":0,"to":\([0-9]*\).*/\1/p' "$file" 2> /dev/null | head -1)
    [ "${kept:-0}" -gt 0 ] && ! grep -q '"complete":true' "$file" && halfway=$((halfway + 1))
    begin=$(now)
    $KINKS $RUN --checkpoint "$file" > "$WORK/resumed"
    took=$((($(now) - begin) / 1000000))
    if cmp -s "$WORK/whole" "$WORK/resumed"; then
        same=$((same + 1))
        verdict=identical
    else
        verdict=DIFFERENT
    fi
    echo "$i: $killed after $wait ms with ${kept:-0} networks in the file; taken up and ended in $took ms: $verdict"
done
echo "$same of $KILLS resumed runs ended with the counts of the undisturbed one; $halfway of them went on from the middle"
[ "$same" -eq "$KILLS" ]
