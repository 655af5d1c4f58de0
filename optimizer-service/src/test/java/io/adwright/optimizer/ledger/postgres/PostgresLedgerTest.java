package io.adwright.optimizer.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.FakePlatform;
import io.adwright.optimizer.gate.Optimizers;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The optimizer on a real database. */
class PostgresLedgerTest {
  private static final long FIFTY = 50_000_000;

  private final TestDatabase database = new TestDatabase();
  private final PostgresLedger ledger = new PostgresLedger(database.source());
  private final FakePlatform platform =
      new FakePlatform(
          new CampaignState(
              Money.ofMicros(FIFTY, "USD").currency(),
              Money.ofMicros(FIFTY, "USD"),
              DeliveryStatus.ACTIVE,
              "r1"));

  @Test
  void anExecutedActionIsConfirmedCommittedAndAudited() throws Exception {
    // When
    Decision decision = execute(raise("plan-1", "42"));

    // Then
    assertThat(decision.getStatus()).isEqualTo(ExecutionStatus.CONFIRMED);
    Entry entry = ledger.find(decision.getActionId()).orElseThrow();
    assertThat(entry.state()).isInstanceOf(ActionState.Confirmed.class);
    assertThat(entry.booking().effective()).isEqualTo(entry.booking().proposed());
    assertThat(database.number("select count(*) from usage where reserved = 0 and committed > 0"))
        .isEqualTo(3);
    assertThat(new AuditChain(database.source()).verify().problem()).isEmpty();
    assertThat(database.number("select count(*) from audit")).isEqualTo(2);
  }

  @Test
  void thePlanAgainHasNoSecondEffect() {
    // Given
    execute(raise("plan-1", "42"));

    // When
    Decision again = execute(raise("plan-1", "42"));

    // Then
    assertThat(again.getStatus()).isEqualTo(ExecutionStatus.ALREADY_EXECUTED);
    assertThat(platform.effects()).hasSize(1);
  }

  @Test
  void manyReplicasAtOncePassNoCap() throws Exception {
    // Given
    int campaigns = 24;
    int mostThatFit = 4;
    List<Callable<Decision>> all =
        IntStream.range(0, campaigns)
            .<Callable<Decision>>mapToObj(
                i ->
                    () ->
                        replica(mostThatFit * 10L)
                            .execute(raise("p" + i, "c" + i), Plans.CONTEXT)
                            .getDecisions()
                            .getFirst())
            .toList();
    List<Decision> decisions = new ArrayList<>();

    // When
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(all)) {
        decisions.add(done.get());
      }
    }

    // Then
    assertThat(decisions)
        .filteredOn(it -> it.getStatus() == ExecutionStatus.CONFIRMED)
        .hasSize(mostThatFit);
    assertThat(
            database.number(
                "select max(committed + reserved) from usage where scope like 'account-day%'"))
        .isEqualTo(mostThatFit * 10_000_000L);
    assertThat(new AuditChain(database.source()).verify().problem()).isEmpty();
  }

  @Test
  void theAuditRefusesToBeChangedAndAForgedLineIsFound() throws Exception {
    // Given
    execute(raise("plan-1", "42"));
    assertThatThrownBy(() -> database.execute("update audit set body = '{}' where seq = 1"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.execute("delete from audit"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.execute("truncate audit"))
        .hasMessageContaining("append-only");
    database.execute("alter table audit disable trigger all");
    database.execute("update audit set body = '{}' where seq = 1");

    // When
    AuditChain.Report report = new AuditChain(database.source()).verify();

    // Then
    assertThat(report.problem()).hasValueSatisfying(it -> assertThat(it).contains("line 1"));
  }

  @Test
  void aTailThatWasCutOffIsFound() throws Exception {
    // Given
    execute(raise("plan-1", "42"));
    database.execute("alter table audit disable trigger all");
    database.execute("delete from audit where seq = 2");

    // When
    AuditChain.Report report = new AuditChain(database.source()).verify();

    // Then
    assertThat(report.problem()).isPresent();
  }

  @Test
  void whatIsReadByEveryReplicaIsAuditedOnce() throws Exception {
    // Given
    var line = new AuditRecord("ORDER", Plans.AS_OF, "control-1", "{}");
    ledger.noteOnce("order/control-1", "orders/acme", line);

    // When
    boolean again =
        new PostgresLedger(database.source()).noteOnce("order/control-1", "orders/acme", line);

    // Then
    assertThat(again).isFalse();
    assertThat(database.number("select count(*) from audit where kind = 'ORDER'")).isEqualTo(1);
    assertThat(new AuditChain(database.source()).verify().problem()).isEmpty();
  }

  @Test
  void whatWasMissedIsReleasedOnceAndOnlyWhereNothingStopsItAnyMore() {
    // Given
    CampaignRef campaign = Plans.campaign().build().getRef();
    ledger.missed(campaign, Set.of(ActionKind.PAUSE, ActionKind.SET_DAILY_BUDGET));
    ledger.missed(campaign, Set.of(ActionKind.PAUSE));
    List<CampaignRef> released = new ArrayList<>();
    ledger.releaseMissed((_, _) -> true, released::add);
    ledger.releaseMissed((_, kind) -> kind == ActionKind.PAUSE, released::add);

    // When
    ledger.releaseMissed((_, kind) -> kind == ActionKind.PAUSE, released::add);

    // Then
    assertThat(released).containsExactly(campaign);
  }

  @Test
  void whatCannotBeReleasedStaysForTheNext() {
    // Given
    CampaignRef campaign = Plans.campaign().build().getRef();
    ledger.missed(campaign, Set.of(ActionKind.PAUSE));
    assertThatThrownBy(
            () ->
                ledger.releaseMissed(
                    (_, _) -> false,
                    _ -> {
                      throw new IllegalStateException("the broker is away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    List<CampaignRef> released = new ArrayList<>();

    // When
    ledger.releaseMissed((_, _) -> false, released::add);

    // Then
    assertThat(released).containsExactly(campaign);
  }

  @Test
  void anAccountWhosePlatformIsSilentCrowdsOutNoOther() {
    // Given
    platform.becomeUnreachable();
    List.of("a/1", "a/2", "a/3", "b/4").forEach(it -> execute(pause(it)));

    // When
    List<Entry> open = ledger.unsettled(Plans.AS_OF.plusSeconds(60), 2);

    // Then
    assertThat(open)
        .extracting(it -> it.booking().campaign().getRef().getAccountId())
        .containsExactlyInAnyOrder("a", "a", "b");
    assertThat(open).allMatch(it -> it.state() instanceof ActionState.Unknown);
  }

  private static Strategy pause(String accountAndCampaign) {
    String[] ids = accountAndCampaign.split("/", 2);
    var campaign = Plans.campaign();
    campaign.setRef(
        CampaignRef.newBuilder(campaign.getRef())
            .setAccountId(ids[0])
            .setCampaignId(ids[1])
            .build());
    return Strategy.newBuilder(Plans.plan(campaign.build(), Plans.action(ActionKind.PAUSE)))
        .setPlanId("plan-" + accountAndCampaign)
        .build();
  }

  private Decision execute(Strategy plan) {
    return Optimizers.on(platform, ledger).execute(plan, Plans.CONTEXT).getDecisions().getFirst();
  }

  private io.adwright.optimizer.gate.Optimizer replica(long accountDay) {
    return Optimizers.on(
        new FakePlatform(platform.state()), new PostgresLedger(database.source()), accountDay);
  }

  static Strategy raise(String planId, String campaignId) {
    var campaign = Plans.campaign();
    campaign.setRef(CampaignRef.newBuilder(campaign.getRef()).setCampaignId(campaignId).build());
    return Strategy.newBuilder(
            Plans.plan(campaign.build(), Plans.setDailyBudget(FIFTY, 60_000_000)))
        .setPlanId(planId)
        .build();
  }
}
