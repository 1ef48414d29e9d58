package example;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/** A Spark installation as far as a cluster of processes on this machine needs one: a folder of the jars on the class path. */
final class SparkHome {
    private static final Pattern OURS = Pattern.compile(
            "^(kinks|hipparchus|json-schema-validator|itu|snakeyaml-engine|jspecify|commons-(rng|numbers|statistics)"
                    + "|junit|opentest4j|apiguardian|assertj|byte-buddy|surefire)");

    private SparkHome() {}

    /** The jars of Spark, ours and those of the tests left out. */
    static Path jars() throws IOException {
        Path jars = Path.of(System.getenv("SPARK_HOME"), "jars");
        Files.createDirectories(jars);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            Path link = jars.resolve(jar.getFileName());
            if (entry.endsWith(".jar") && !OURS.matcher(link.getFileName().toString()).find() && !Files.exists(link)) {
                Files.createSymbolicLink(link, jar);
            }
        }
        return jars;
    }

    /** A master, and two executors in processes of their own with one thread each. Our jars reach them through the engine alone. */
    static SparkConf cluster() throws IOException {
        jars();
        return new SparkConf()
                .setAppName("kinks")
                .setMaster("local-cluster[2,1,1024]")
                .set("spark.ui.enabled", "false")
                .set("spark.executor.memory", "512m");
    }
}
