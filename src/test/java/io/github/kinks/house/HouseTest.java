package io.github.kinks.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HouseTest {
    private static final String FIXTURE = "io.github.kinks.house.broken";

    @Test
    void everyRoomKeepsToItsWalls() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.kinks");
        assertThat(house).isNotEmpty();
        Rooms.rules("io.github.kinks").forEach(rule -> rule.check(house));
    }

    @Test
    void everyRuleIsBrokenByTheFixture() {
        JavaClasses broken = new ClassFileImporter().importPackages(FIXTURE);
        Map<String, Boolean> violated = new TreeMap<>();
        List<ArchRule> rules = Rooms.rules(FIXTURE);
        rules.forEach(rule ->
                violated.put(rule.getDescription(), rule.evaluate(broken).hasViolation()));
        assertThat(violated).hasSameSizeAs(rules).doesNotContainValue(false);
    }
}
