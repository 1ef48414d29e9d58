#!/bin/bash
# Measures the memory of simulations of networks of width 8: the peak of the process's resident memory, and the largest heap
# that was in use after a garbage collection.
#
#   validation/long-runs/memory.sh [SAMPLES ..]      (default 1e6 1e8; 1e10 takes a while)
#
# JAR is the program, target/kinks.jar where nothing else is said. Needs /proc.
set -u
JAR=${JAR:-$(dirname "$0")/../../target/kinks.jar}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
[ $# -gt 0 ] || set -- 1e6 1e8

echo "samples,seconds,peak_resident_kB,largest_heap_after_collection,collections"
for samples in "$@"; do
    begin=$(date +%s)
    java -XX:+UseSerialGC -Xms16m -Xmx256m "-Xlog:gc:file=$WORK/gc" -jar "$JAR" simulate ball --width 8 --samples "$samples" \
        --checkpoint "$WORK/$samples.checkpoint" --format csv > "$WORK/out" &
    pid=$!
    peak=0
    while seen=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$pid/status 2> /dev/null) && [ -n "$seen" ]; do
        peak=$seen
        sleep 0.05
    done
    wait $pid || exit 1
    heap=$(sed -n 's/.*[0-9]M->\([0-9]*M\)(.*/\1/p' "$WORK/gc" | sort -n | tail -1)
    collections=$(grep -c -- '->' "$WORK/gc")
    echo "$samples,$(($(date +%s) - begin)),$peak,${heap:-none},$collections"
done
