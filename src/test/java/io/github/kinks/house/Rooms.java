package io.github.kinks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rooms of the house and who may import whom, as rules about the packages below a root. */
final class Rooms {
    /** For each room the rooms that it may import. */
    static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("claim", Set.of()),
            Map.entry("network", Set.of()),
            Map.entry("law", Set.of("claim")),
            Map.entry("certificate", Set.of("claim")),
            Map.entry("symbolic", Set.of("certificate", "law", "claim")),
            Map.entry("montecarlo", Set.of("network", "claim")),
            Map.entry("checkpoint", Set.of("montecarlo", "claim")),
            Map.entry("evidence", Set.of("law", "claim")),
            Map.entry("calibration", Set.of("evidence", "law", "claim")),
            Map.entry("formal", Set.of("claim")),
            Map.entry("witness", Set.of("claim", "law", "symbolic", "formal", "montecarlo", "evidence", "calibration")),
            Map.entry(
                    "suite",
                    Set.of(
                            "claim",
                            "law",
                            "certificate",
                            "symbolic",
                            "formal",
                            "montecarlo",
                            "checkpoint",
                            "evidence",
                            "calibration",
                            "witness",
                            "report")),
            Map.entry("report", Set.of("claim", "law", "evidence", "calibration")),
            Map.entry("testing", Set.of("claim", "law", "evidence", "suite", "report")),
            Map.entry("cli", Set.of("suite", "report", "claim", "calibration"))));

    /** The rooms that may open files, and those that may start processes. */
    private static final Set<String> FILES = Set.of("claim", "formal", "checkpoint", "suite", "cli");

    private static final Set<String> PROCESSES = Set.of("symbolic", "formal");

    private Rooms() {}

    /** All rules, for packages below {@code root}. */
    static List<ArchRule> rules(String root) {
        List<ArchRule> rules = new ArrayList<>();
        MAY_IMPORT.forEach((room, allowed) -> rules.add(imports(root, room, allowed)));
        rules.add(classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(MAY_IMPORT.keySet().stream()
                        .map(room -> root + "." + room + "..")
                        .toArray(String[]::new))
                .because("every class lives in a room"));
        rules.add(onlyIn(root, Set.of("symbolic"), "org.matheclipse..", "no Symja type leaves symbolic"));
        rules.add(noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".montecarlo.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .as("no Spark type leaves its engine")
                .allowEmptyShould(true));
        rules.add(onlyIn(root, Set.of("cli"), "picocli..", "the command line is cli's"));
        rules.add(onlyIn(root, Set.of("testing"), "org.assertj..", "AssertJ is testing's"));
        rules.add(onlyIn(root, Set.of("testing"), "org.junit..", "JUnit is testing's"));
        rules.add(onlyIn(root, Set.of("testing"), "org.opentest4j..", "failures of tests are testing's"));
        rules.add(classesOnlyIn(
                root,
                FILES,
                Set.of(
                        "java.nio.file.Files",
                        "java.io.File",
                        "java.io.FileReader",
                        "java.io.FileInputStream",
                        "java.io.FileOutputStream",
                        "java.io.FileWriter",
                        "java.io.RandomAccessFile"),
                "files are opened where claims are read, in formal, checkpoint, suite and cli"));
        rules.add(classesOnlyIn(
                root,
                PROCESSES,
                Set.of("java.lang.ProcessBuilder", "java.lang.Process"),
                "processes are started by symbolic and formal alone"));
        rules.add(classesOnlyIn(
                root,
                Set.of(),
                Set.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom"),
                "random numbers come from seeds that are passed in"));
        return rules;
    }

    private static ArchRule imports(String root, String room, Set<String> allowed) {
        Set<String> forbidden = new TreeSet<>(MAY_IMPORT.keySet());
        forbidden.removeAll(allowed);
        forbidden.remove(room);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        forbidden.stream().map(r -> root + "." + r + "..").toArray(String[]::new))
                .as(room + " imports only " + allowed)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String root, Set<String> rooms, String library, String why) {
        return outside(root, rooms)
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(why)
                .allowEmptyShould(true);
    }

    private static ArchRule classesOnlyIn(String root, Set<String> rooms, Set<String> names, String why) {
        DescribedPredicate<JavaClass> named =
                DescribedPredicate.describe("one of " + names, c -> names.contains(c.getName()));
        return outside(root, rooms).dependOnClassesThat(named).as(why).allowEmptyShould(true);
    }

    private static com.tngtech.archunit.lang.syntax.elements.ClassesShould outside(String root, Set<String> rooms) {
        String[] others = MAY_IMPORT.keySet().stream()
                .filter(room -> !rooms.contains(room))
                .map(room -> root + "." + room + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(others).should();
    }
}
