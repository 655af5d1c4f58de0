package io.adwright.strategist;

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
  void planDependsOnTheJdkAndTheContractsOnly() {
    // Given
    JavaClasses strategist =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.adwright.strategist");

    // When
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("io.adwright.strategist.plan..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "io.adwright.contracts..",
                "io.adwright.strategist.plan..");

    // Then
    rule.check(strategist);
  }

  @Test
  void planNeverAsksForTheTimeOrForChance() {
    // Given
    JavaClasses strategist =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.adwright.strategist.plan");

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
    rule.check(strategist);
  }
}
