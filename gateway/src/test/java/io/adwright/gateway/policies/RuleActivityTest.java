package io.adwright.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.RuleResult;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleActivityTest {

  @Test
  void whatEachRuleSaidIsCountedWithWhatItSaidLast() {
    // Given
    SampleRun later = SampleRun.of("two").publishedAt(SampleRun.NOON.plusSeconds(60));
    List<Trace> runs = List.of(later.trace(), SampleRun.of("one").trace());

    // When
    Map<String, RuleActivity> rules = RuleActivity.of(runs);

    // Then
    assertThat(rules).containsOnlyKeys("cool-down", "evidence", "max-step");
    RuleActivity maxStep = rules.get("max-step");
    assertThat(maxStep.count(RuleResult.PASSED)).isEqualTo(2);
    assertThat(maxStep.count(RuleResult.BLOCKED)).isZero();
    assertThat(maxStep.lastAt()).isEqualTo(later.execution().getContext().getOccurredAt());
  }
}
