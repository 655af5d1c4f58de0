package io.adwright.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The domain stands on the JDK and the contracts alone. */
@AnalyzeClasses(
    packages = "io.adwright.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule tracesKnowOnlyTheContracts =
      classes()
          .that()
          .resideInAPackage("io.adwright.gateway.trace..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "io.adwright.contracts..",
              "org.apache.avro.specific..",
              "io.adwright.gateway.trace..");

  @ArchTest
  static final ArchRule importsKnowOnlyTheContractsAndTheCsvReader =
      classes()
          .that()
          .resideInAPackage("io.adwright.gateway.imports..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "de.siegmar.fastcsv..",
              "io.adwright.contracts..",
              "org.apache.avro.specific..",
              "io.adwright.gateway.imports..");

  @ArchTest
  static final ArchRule onlyTheEdgeKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.adwright.gateway.events..",
              "io.adwright.gateway.ingest..",
              "io.adwright.gateway.broker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "io.smallrye.reactive.messaging..",
              "io.adwright.deadletters..");

  @ArchTest
  static final ArchRule onlyTheEdgeKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.adwright.gateway.rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

  @ArchTest
  static final ArchRule timeComesFromOnePlace =
      noClasses()
          .that()
          .doNotHaveSimpleName("GatewayBeans")
          .should()
          .callMethod(java.time.Clock.class, "systemUTC")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID");
}
