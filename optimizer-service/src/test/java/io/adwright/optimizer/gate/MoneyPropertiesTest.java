package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.optimizer.gate.MoneyWorld.Step;
import io.adwright.optimizer.ledger.InMemoryLedger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Delivers plans of several campaigns of one account in every order, again and again, over
 * platforms and a ledger that fail in every way they know, with crashes at every step.
 */
class MoneyPropertiesTest {
  @Property(tries = 1_500)
  void noCapIsPassedNothingIsDoneTwiceAndTheBooksAgreeWithThePlatform(
      @ForAll("histories") List<Step> history) {
    // Given
    var ledger = new InMemoryLedger();
    var world = new MoneyWorld(ledger, "123-456-7890", reachable(ledger));

    // When
    history.forEach(world::happen);
    world.recover();

    // Then
    assertThat(world.raised()).isLessThanOrEqualTo(MoneyWorld.CAP);
    assertThat(ledger.committed(world.accountDay())).isEqualTo(world.raised());
    assertThat(ledger.used(world.accountDay())).isEqualTo(world.raised());
    assertThat(world.plansWithEffect()).doesNotHaveDuplicates();
    Set<String> untold = new HashSet<>(world.actionsWithEffect());
    untold.removeAll(world.reported());
    // Where neither the ledger nor the platform can be asked, nobody knows, and that is said.
    assertThat(world.doneWithoutLedger()).containsAll(untold);
    assertThat(world.reportedAsUnknown()).containsAll(untold);
  }

  private static Consumer<Boolean> reachable(InMemoryLedger ledger) {
    return isThere -> {
      if (isThere) {
        ledger.becomeReachable();
      } else {
        ledger.becomeUnreachable();
      }
    };
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return MoneyWorld.histories();
  }
}
