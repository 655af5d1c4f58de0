package io.adwright.strategist.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RiskOrderTest {
  private static final Action RAISE = new SetDailyBudget(usd(100), usd(120));
  private static final Action CUT = new SetDailyBudget(usd(100), usd(80));
  private static final Action BID = new SetBid(usd(2), usd(1));

  @Test
  void theSaferChangeMayGoAhead() {
    // Given
    List<Action> byRules = List.of(RAISE, CUT, new Pause());

    // When
    boolean fine = RiskOrder.isNoRiskier(byRules, List.of(2, 1, 0));

    // Then
    assertThat(fine).isTrue();
    assertThat(RiskOrder.isNoRiskier(List.of(CUT, RAISE), List.of(1, 0))).isFalse();
  }

  @Test
  void whatCannotBeComparedStaysWhereItIs() {
    // Given
    List<Action> byRules = List.of(BID, new Resume());

    // When
    boolean fine = RiskOrder.isNoRiskier(byRules, List.of(1, 0));

    // Then
    assertThat(fine).isFalse();
    assertThat(RiskOrder.isNoRiskier(List.of(CUT, BID), List.of(1, 0))).isFalse();
  }

  @Property
  void whateverIsAllowedTheFirstChangeLeavesNoMoreAtRisk(@ForAll("orders") List<Integer> order) {
    // Given
    List<Action> byRules = List.of(new Observe(), CUT, RAISE, new Pause());

    // When
    boolean fine = RiskOrder.isNoRiskier(byRules, order);

    // Then
    Action first =
        order.stream().map(byRules::get).filter(RiskOrderTest::changes).findFirst().get();
    assertThat(!fine || first.equals(CUT) || first.equals(new Pause())).isTrue();
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.shuffle(IntStream.range(0, 4).boxed().toList());
  }

  private static boolean changes(Action action) {
    return !(action instanceof Observe);
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
