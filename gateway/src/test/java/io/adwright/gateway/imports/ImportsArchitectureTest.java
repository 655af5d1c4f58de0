package io.adwright.gateway.imports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(
    packages = "io.adwright.gateway.imports",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ImportsArchitectureTest {

  @ArchTest
  static final ArchRule READING_FILES_NEEDS_NOTHING_BUT_A_CSV_PARSER_AND_THE_EVENTS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.adwright.contracts..",
              "io.adwright.gateway.imports..",
              "de.siegmar.fastcsv..",
              "org.apache.avro..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule THE_SAME_BYTES_GIVE_THE_SAME_RESULT_AT_ANY_TIME =
      noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule CELLS_KNOW_NOTHING_OF_FILES =
      noClasses()
          .that()
          .resideInAPackage("..imports.value..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..imports.text..", "..imports.layout..", "..imports.row..");
}
