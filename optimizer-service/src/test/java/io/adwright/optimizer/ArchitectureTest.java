package io.adwright.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "io.adwright.optimizer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DOMAIN = {
    "io.adwright.optimizer.gate..", "io.adwright.optimizer.ledger", "io.adwright.optimizer.control"
  };
  private static final String[] ALLOWED = {
    "io.adwright.optimizer.gate..",
    "io.adwright.optimizer.ledger",
    "io.adwright.optimizer.control",
    "java..",
    "org.jspecify.annotations..",
    "io.adwright.contracts.."
  };
  private static final String[] ALL_DOMAIN = {
    "io.adwright.optimizer.gate..",
    "io.adwright.optimizer.ledger",
    "io.adwright.optimizer.control",
    "io.adwright.optimizer.outcome.."
  };
  private static final String OUTCOME = "io.adwright.optimizer.outcome..";

  @ArchTest
  static final ArchRule domainKnowsOnlyTheJdkAndTheContracts =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(ALLOWED);

  /** The judge needs the quantiles of a distribution besides. */
  @ArchTest
  static final ArchRule judgeKnowsOnlyTheJdkTheContractsAndMathematics =
      noClasses()
          .that()
          .resideInAPackage(OUTCOME)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              OUTCOME,
              "java..",
              "org.jspecify.annotations..",
              "org.hipparchus.distribution..",
              "io.adwright.contracts..");

  @ArchTest
  static final ArchRule domainHasNoClockAndNoDice =
      noClasses()
          .that()
          .resideInAnyPackage(ALL_DOMAIN)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(UUID.class, "randomUUID");
}
