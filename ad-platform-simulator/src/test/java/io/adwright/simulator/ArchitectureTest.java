package io.adwright.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
    packages = "io.adwright.simulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule platformKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("..simulator.platform..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..simulator.platform..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule platformHasNoClockAndNoFiles =
      noClasses()
          .that()
          .resideInAPackage("..simulator.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule simulatorKnowsNoOtherPartOfTheHouse =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to another module",
                  type ->
                      type.getPackageName().startsWith("io.adwright")
                          && !type.getPackageName().startsWith("io.adwright.simulator")));

  @ArchTest
  static final ArchRule onlyRestKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("..simulator.rest..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");
}
