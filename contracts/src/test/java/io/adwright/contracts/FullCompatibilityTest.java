package io.adwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Kpis;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows that the check of {@link CompatibilityTest} does fail where it must. */
class FullCompatibilityTest {
  private static final Schema RELEASED =
      record(
          """
          {"name": "id", "type": "string"},
          {"name": "spendMicros", "type": ["null", "long"], "default": null},
          {"name": "verdict", "type": {"type": "enum", "name": "V", "symbols": ["BLOCK", "ALLOW"],
                                       "default": "BLOCK"}}""");

  @Test
  void anEventIsCompatibleWithItself() {
    // Given
    Schema current = Kpis.getClassSchema();

    // When
    var violations = FullCompatibility.violations(current, current);

    // Then
    assertThat(violations).isEmpty();
  }

  @Test
  void aNewFieldWithADefaultAndANewSymbolAreAllowed() {
    // Given
    Schema current =
        record(
            """
            {"name": "id", "type": "string"},
            {"name": "spendMicros", "type": ["null", "long"], "default": null},
            {"name": "reach", "type": ["null", "long"], "default": null},
            {"name": "verdict", "type": {"type": "enum", "name": "V",
                "symbols": ["BLOCK", "ALLOW", "ASK"], "default": "BLOCK"}}""");

    // When
    var violations = FullCompatibility.violations(RELEASED, current);

    // Then
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a removed field | {'name': 'spendMicros', 'type': ['null', 'long'], 'default': null}",
        "a new field without default | {'name': 'id', 'type': 'string'}, {'name': 'x', 'type':"
            + " 'string'}",
        "a changed type | {'name': 'id', 'type': 'long'}",
        "a field that may no longer be null | {'name': 'id', 'type': 'string'}, {'name':"
            + " 'spendMicros', 'type': 'long'}",
        "a symbol without default | {'name': 'id', 'type': 'string'}, {'name': 'verdict', 'type':"
            + " {'type': 'enum', 'name': 'V', 'symbols': ['BLOCK', 'ASK']}}",
      })
  void aBreakingChangeIsNamed(String change, String fields) {
    // Given
    Schema current = record(fields.replace('\'', '"'));

    // When
    var violations = FullCompatibility.violations(RELEASED, current);

    // Then
    assertThat(violations).as(change).isNotEmpty().allMatch(text -> text.contains(" at /"));
  }

  private static Schema record(String fields) {
    return new Schema.Parser()
        .parse("{\"type\": \"record\", \"name\": \"Event\", \"fields\": [" + fields + "]}");
  }
}
