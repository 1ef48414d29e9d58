#!/bin/sh
# The same counts on every JDK, number of threads and engine? Draws networks from several priors and compares every count.
#
#   validation/long-runs/identical.sh JDK_HOME ...
#
# Needs target/kinks.jar. With SPARK_HOME (a Spark installation; `mvn verify` leaves the jars of one in
# target/it/on-spark/target/spark) each prior is also drawn on Spark: in threads of one process and on two executors.
# SAMPLES is how many networks (default 1e6) of 64 neurons. Exit status 0: all are the same; 1: some differ; 2: wrong usage.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
samples=${SAMPLES:-1e6}
priors='ball interval gaussian:sw=1,sb=2 qball:q=1/2 qsphere:q=3 spherical:atom=0.1 init:flax'

if [ $# -eq 0 ] || [ ! -f "$root/target/kinks.jar" ]; then
    echo "usage: $0 JDK_HOME ..., after mvn -q package -DskipTests" >&2
    exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
different=0

# counts of the first are what the others are held against
compare() {
    if [ ! -f "$work/expected" ]; then
        cp "$work/counts" "$work/expected"
    elif ! cmp -s "$work/counts" "$work/expected"; then
        echo "DIFFERENT: $1" >&2
        different=1
        return
    fi
    echo "$(cksum <"$work/counts" | cut -d ' ' -f 1)  $1"
}

spark() {
    jdk=$1
    master=$2
    shift 2
    opens=$("$jdk/bin/java" -cp "$SPARK_HOME/jars/*" "$root/validation/long-runs/ModuleOptions.java")
    # word splitting is meant: they are many options
    # shellcheck disable=SC2086
    JAVA_HOME=$jdk SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 "$jdk/bin/java" $opens -cp "$SPARK_HOME/jars/*" \
        org.apache.spark.deploy.SparkSubmit --master "$master" --class io.github.kinks.cli.Main "$root/target/kinks.jar" \
        "$@" --engine spark 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
}

for prior in $priors; do
    rm -f "$work/expected"
    for jdk in "$@"; do
        for threads in 1 2 3; do
            "$jdk/bin/java" -jar "$root/target/kinks.jar" simulate "$prior" --width 64 --samples "$samples" \
                --threads $threads --format csv >"$work/counts"
            compare "$prior, $(basename "$jdk"), $threads threads"
        done
        if [ -n "${SPARK_HOME:-}" ]; then
            for master in 'local[2]' 'local-cluster[2,1,1024]'; do
                spark "$jdk" "$master" simulate "$prior" --width 64 --samples "$samples" --format csv >"$work/counts"
                compare "$prior, $(basename "$jdk"), Spark $master"
            done
        fi
    done
done
exit $different
