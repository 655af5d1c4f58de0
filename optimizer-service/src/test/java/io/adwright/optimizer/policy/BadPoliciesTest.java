package io.adwright.optimizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadPoliciesTest {

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithFileLineAndPolicy(String text, String message) {
    // Given a file with a mistake

    // When
    String problems = Compiled.problems(text);

    // Then
    assertThat(problems).contains(message);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("policies: [", "a.yaml:1: this is no YAML: "),
        Arguments.of("", "a.yaml:1: the file is empty; write"),
        Arguments.of("rules: []", "a.yaml:1: unknown field \"rules\"; known are [policies]"),
        Arguments.of("policies:\n  name: x", "a.yaml:2: \"policies\" must be a list"),
        Arguments.of("policies:\n  - just a text", "a.yaml:2: a policy must be"),
        Arguments.of(
            one("when: kpis.rosa < 2.0", "then: block"),
            "a.yaml:4: policy \"small\": undefined field 'rosa', at character 5 of \"kpis.rosa <"
                + " 2.0\""),
        Arguments.of(
            one("when: kpis.roas < 'two'", "then: block"),
            "found no matching overload for '_<_' applied to '(double, string)'"),
        Arguments.of(
            one("when: kpis.roas", "then: block"), "expected type 'bool' but found 'double'"),
        Arguments.of(
            one("when: kpis.roas <", "then: block"),
            "a.yaml:4: policy \"small\": mismatched input '<EOF>'"),
        Arguments.of(one("when: budget > 1", "then: block"), "undeclared reference to 'budget'"),
        Arguments.of(one("when: campaign.name == 'x'", "then: block"), "undefined field 'name'"),
        Arguments.of(
            one("when: |\n      action.raises\n      && kpis.rosa < 2.0", "then: block"),
            "a.yaml:6: policy \"small\": undefined field 'rosa'"),
        Arguments.of(
            one("when: 'true'", "then: forbid"),
            "\"then\" is \"forbid\"; it must be allow, clamp, ask or block"),
        Arguments.of(one("when: 'true'"), "a.yaml:2: policy \"small\": \"then\" is missing"),
        Arguments.of(one("then: block"), "\"when\" is missing"),
        Arguments.of(one("when: ''", "then: block"), "\"when\" is empty"),
        Arguments.of(
            one("when: 'true'", "then: clamp"),
            "\"clamp\" needs \"to\": the furthest daily budget in micros"),
        Arguments.of(
            one("when: 'true'", "then: clamp", "to: '\"60\"'"),
            "expected type 'int' but found 'string'"),
        Arguments.of(
            one("when: 'true'", "then: ask", "to: '60'"),
            "a.yaml:6: policy \"small\": \"to\" belongs to \"then: clamp\" alone"),
        Arguments.of(
            one("when: 'true'", "then: block", "unless: x"),
            "a.yaml:6: policy \"small\": unknown field \"unless\""),
        Arguments.of(
            one("when: 'true'", "then: block", "then: ask"),
            "a.yaml:6: \"then\" stands there twice"),
        Arguments.of(
            one("when: 'true'", "then: block", "platforms: [MYSPACE]"),
            "\"platforms\" has \"MYSPACE\"; known are [AMAZON_ADS, "),
        Arguments.of(
            one("when: 'true'", "then: block", "actions: [SET_BID]"),
            "\"actions\" has \"SET_BID\"; known are [PAUSE, RESUME, SET_DAILY_BUDGET]"),
        Arguments.of(
            one("when: 'true'", "then: block", "tenants: []"),
            "\"tenants\" names none; leave it out for all"),
        Arguments.of(
            one("when: 'true'", "then: block", "labels: [team]"),
            "\"labels\" must be a list of \"name: value\""),
        Arguments.of(
            Compiled.file(Compiled.policy("Not_A_Name", "when: 'true'", "then: block")),
            "a name is made of a-z, 0-9 and single \"-\""),
        Arguments.of(
            one("when: '" + "!".repeat(4_001) + "true'", "then: block"), "the limit is 4,000"),
        Arguments.of(
            one("when: " + "(".repeat(200) + "true" + ")".repeat(200), "then: block"),
            "policy \"small\""));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    // Given
    String text =
        Compiled.file(
            Compiled.policy("first", "when: kpis.rosa < 1.0", "then: block"),
            Compiled.policy("second", "when: kpis.ctrl < 1.0", "then: forbid"));

    // When
    String problems = Compiled.problems(text, "policies: {");

    // Then
    assertThat(problems).contains("'rosa'", "\"forbid\"", "b.yaml:1: this is no YAML");
  }

  @Test
  void aNameIsUniqueAcrossFiles() {
    // Given
    String text = one("when: 'true'", "then: block");

    // When
    String problems = Compiled.problems(text, text);

    // Then
    assertThat(problems)
        .isEqualTo("b.yaml:2: policy \"small\": this name is taken by a.yaml:2; choose another");
  }

  @Test
  void anEndlessListIsRefused() {
    // Given
    String accounts =
        IntStream.range(0, 501).mapToObj(String::valueOf).collect(Collectors.joining(","));

    // When
    String problems =
        Compiled.problems(one("when: 'true'", "then: block", "accounts: [" + accounts + "]"));

    // Then
    assertThat(problems).contains("\"accounts\" has 501 entries, the limit is 500");
  }

  @Test
  void moreTextThanAnybodyReadsIsRefused() {
    // Given
    String endless = "policies: # " + "x".repeat(300_000);

    // When
    String problems = Compiled.problems(endless);

    // Then
    assertThat(problems).startsWith("a.yaml:1: 300,012 characters, the limit is 262,144");
  }

  @Test
  void whatRefersToItselfIsRefused() {
    // Given
    String loop = "policies: &p\n  - *p";

    // When
    String problems = Compiled.problems(loop);

    // Then
    assertThat(problems).startsWith("a.yaml:");
  }

  private static String one(String... lines) {
    return Compiled.file(Compiled.policy("small", lines));
  }
}
