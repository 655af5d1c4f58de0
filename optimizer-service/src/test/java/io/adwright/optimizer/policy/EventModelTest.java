package io.adwright.optimizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.action.Actions;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.gate.Situations;
import io.adwright.optimizer.policy.event.Event;
import io.adwright.optimizer.policy.event.EventModel;
import io.adwright.optimizer.policy.event.Facts;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventModelTest {
  private final EventModel model = new EventModel();

  @Test
  void everyVariableThatIsDeclaredHasAValue() {
    // Given
    Set<String> declared = model.variables().keySet();

    // When
    Event event = event(60_000_000);

    // Then
    assertThat(declared).allSatisfy(name -> assertThat(event.find(name)).isPresent());
  }

  @Test
  void everyNameThatPeopleAreToldIsOneThatConditionsKnow() {
    // Given
    String condition =
        model.describe().stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .filter(name -> !name.contains("[]"))
            .map(name -> name.contains(".") ? "has(" + name + ")" : name + " != ''")
            .reduce((one, other) -> one + " || " + other)
            .orElseThrow();

    // When
    PolicySet policies =
        Compiled.policies(
            Compiled.file(Compiled.policy("all", "when: \"" + condition + "\"", "then: ask")));

    // Then
    assertThat(policies.size()).isEqualTo(1);
  }

  @Test
  void aStepIsInPercentOfWhatIsInForce() {
    // Given
    Event event = event(45_000_000);

    // When
    Object action = event.find("action").orElseThrow();

    // Then
    assertThat(action)
        .isEqualTo(
            Map.of(
                "kind",
                "SET_DAILY_BUDGET",
                "raises",
                false,
                "reduces",
                true,
                "from_micros",
                50_000_000L,
                "to_micros",
                45_000_000L,
                "change_micros",
                -5_000_000L,
                "step_percent",
                -10.0));
  }

  @Test
  void timeIsTheAccountsOwn() {
    // Given
    Event event = event(60_000_000);

    // When
    Object time = event.find("time").orElseThrow();

    // Then
    assertThat(time).isEqualTo(Map.of("hour", 1L, "weekday", 7L, "date", "2026-03-01"));
  }

  private Event event(long to) {
    var spec = Plans.setDailyBudget(50_000_000, to);
    return model.of(
        new Facts(Actions.fromSpec(spec, "USD"), Situations.in(Plans.plan(spec), Plans.AS_OF)));
  }
}
