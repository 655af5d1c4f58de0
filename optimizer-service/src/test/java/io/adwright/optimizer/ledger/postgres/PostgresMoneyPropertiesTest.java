package io.adwright.optimizer.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.optimizer.gate.MoneyWorld;
import io.adwright.optimizer.gate.MoneyWorld.Step;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The same interleavings of deliver, duplicate, reorder, crash before and after the effect and
 * silence as in memory, with the ledger in a real PostgreSQL that comes and goes.
 */
class PostgresMoneyPropertiesTest {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final AtomicInteger TRIES = new AtomicInteger();

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void noCapIsPassedNothingIsDoneTwiceAndTheLedgerAgreesWithThePlatform(
      @ForAll("histories") List<Step> history) throws SQLException {
    // Given
    var source = new FailingSource(DATABASE.source());
    String account = "try-" + TRIES.incrementAndGet();
    var world = new MoneyWorld(new PostgresLedger(source), account, source::beThere);

    // When
    history.forEach(world::happen);
    world.recover();

    // Then
    assertThat(world.raised()).isLessThanOrEqualTo(MoneyWorld.CAP);
    assertThat(world.plansWithEffect()).doesNotHaveDuplicates();
    String day = "from usage where scope = '" + world.accountDay() + "'";
    assertThat(DATABASE.number("select coalesce(sum(committed), 0) " + day))
        .isEqualTo(world.raised());
    assertThat(DATABASE.number("select coalesce(sum(reserved), 0) " + day)).isZero();
    String rows = "from action where account_key like '%/" + account + "' and state ";
    assertThat(DATABASE.number("select count(*) " + rows + "in ('DISPATCHED', 'UNKNOWN')"))
        .isZero();
    Set<String> effective =
        new HashSet<>(
            DATABASE.texts("select action_id " + rows + "in ('CONFIRMED', 'RECONCILED_APPLIED')"));
    Set<String> without =
        new HashSet<>(
            DATABASE.texts(
                "select action_id " + rows + "in ('REJECTED', 'RECONCILED_NOT_APPLIED')"));
    Set<String> shown = world.actionsWithEffect();
    assertThat(shown).containsAll(effective);
    // What was turned down with the ledger there may have been done later, while it was away.
    without.removeAll(world.doneWithoutLedger());
    assertThat(without).noneMatch(shown::contains);
    assertThat(new AuditChain(DATABASE.source()).verify().problem()).isEmpty();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return MoneyWorld.histories();
  }
}
