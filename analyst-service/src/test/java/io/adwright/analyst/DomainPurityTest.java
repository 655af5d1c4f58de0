package io.adwright.analyst;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DomainPurityTest {

  @Test
  void diagnosisDependsOnTheJdkAndTheContractsOnly() {
    // Given
    JavaClasses analyst =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.adwright.analyst");

    // When
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("io.adwright.analyst.diagnosis..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "io.adwright.contracts..",
                "io.adwright.analyst.diagnosis..");

    // Then
    rule.check(analyst);
  }

  @Test
  void diagnosisNeverAsksForTheTimeOrForChance() {
    // Given
    JavaClasses analyst =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.adwright.analyst.diagnosis");

    // When
    ArchRule rule =
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, Clock.class);

    // Then
    rule.check(analyst);
  }
}
