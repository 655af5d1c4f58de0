package io.adwright.strategist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Random.class, java.time.Clock.class);

    // Then
    rule.check(strategist);
  }
}
