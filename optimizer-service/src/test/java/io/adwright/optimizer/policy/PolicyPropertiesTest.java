package io.adwright.optimizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.gate.Situations;
import io.adwright.optimizer.gate.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tries to write policies that let more happen than the built-in rules do. */
class PolicyPropertiesTest {

  @Property(tries = 1_000)
  void noSetOfPoliciesIsLooserThanTheBuiltInRules(
      @ForAll("policySets") List<String> texts,
      @ForAll("actions") ActionSpec proposed,
      @ForAll("situations") Situation situation) {
    // Given
    Verdict builtIn = new Gate(GatePolicy.standard()).judge(proposed, situation);

    // When
    Verdict verdict = Compiled.gate(texts.toArray(String[]::new)).judge(proposed, situation);

    // Then
    assertThat(strictness(verdict)).isGreaterThanOrEqualTo(strictness(builtIn));
    actionOf(verdict)
        .ifPresent(
            action ->
                assertThat(isWithin(action, actionOf(builtIn).orElseThrow()))
                    .as("%s within %s", action, builtIn)
                    .isTrue());
  }

  @Provide
  Arbitrary<List<String>> policySets() {
    Arbitrary<String> when =
        Arbitraries.of(
            "'true'",
            "action.raises",
            "action.reduces",
            "kpis.roas > 1.0",
            "action.step_percent > 10.0",
            "state.known && state.daily_budget_micros > micros(49)",
            "1 / 0 == 1",
            "findings.exists(f, f.code == \"BUDGET_LIMITED\")",
            "mode == \"AUTONOMOUS\"",
            "time.hour < 12");
    Arbitrary<String> to =
        Arbitraries.oneOf(
            Arbitraries.of(
                "action.from_micros * 110 / 100",
                "action.to_micros * 10",
                "kpis.spend_micros",
                "action.to_micros * 9000000000000000"),
            Arbitraries.longs().map(String::valueOf));
    Arbitrary<String> then = Arbitraries.of("allow", "clamp", "ask", "block");
    Arbitrary<String[]> body =
        Combinators.combine(when, then, to)
            .as(
                (condition, verb, limit) ->
                    verb.equals("clamp")
                        ? new String[] {"when: " + condition, "then: " + verb, "to: " + limit}
                        : new String[] {"when: " + condition, "then: " + verb});
    return body.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(3)
        .map(PolicyPropertiesTest::name);
  }

  @Provide
  Arbitrary<ActionSpec> actions() {
    Arbitrary<Long> wanted =
        Arbitraries.oneOf(
            Arbitraries.of(50_000_001L, 60_000_000L, 40_000_000L, 55_555_555L, Long.MAX_VALUE),
            Arbitraries.longs().between(1, 200_000_000));
    return Arbitraries.oneOf(
        wanted.map(to -> Plans.setDailyBudget(50_000_000, to)),
        Arbitraries.of(ActionKind.PAUSE, ActionKind.RESUME, ActionKind.SET_BID).map(Plans::action));
  }

  @Provide
  Arbitrary<Situation> situations() {
    return Arbitraries.integers()
        .between(-40, 80)
        .map(
            hours ->
                Situations.in(
                    Plans.plan(Plans.setDailyBudget(50_000_000, 60_000_000)),
                    Plans.AS_OF.plusSeconds(hours * 3_600L)));
  }

  private static List<String> name(List<List<String[]>> files) {
    return IntStream.range(0, files.size())
        .mapToObj(
            f ->
                Compiled.file(
                    IntStream.range(0, files.get(f).size())
                        .mapToObj(p -> Compiled.policy("p-" + f + "-" + p, files.get(f).get(p)))
                        .toArray(String[]::new)))
        .toList();
  }

  private static int strictness(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> 0;
      case Verdict.Clamp _ -> 1;
      case Verdict.Ask _ -> 2;
      case Verdict.Block _ -> 3;
    };
  }

  private static Optional<Action> actionOf(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow allow -> Optional.of(allow.action());
      case Verdict.Clamp clamp -> Optional.of(clamp.to());
      case Verdict.Ask ask -> Optional.of(ask.action());
      case Verdict.Block _ -> Optional.empty();
    };
  }

  private static boolean isWithin(Action action, Action limit) {
    if (action instanceof SetDailyBudget(Money from, Money to)
        && limit instanceof SetDailyBudget(Money limitFrom, Money limitTo)) {
      long change = to.micros() - from.micros();
      long most = limitTo.micros() - from.micros();
      return from.equals(limitFrom)
          && Long.signum(change) == Long.signum(most)
          && Math.abs(change) <= Math.abs(most);
    }
    return action.equals(limit);
  }
}
