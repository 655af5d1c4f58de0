package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.gate.InMemoryPlatform.Fault;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.CurrencyAmounts;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerUnavailableException;
import io.adwright.optimizer.ledger.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Five campaigns of one account, each on a platform that fails by itself, and their ledger. Plans
 * come in every order, again and again, with crashes at every step.
 */
public final class MoneyWorld {
  /** What may be added to the account's day, micros. */
  public static final long CAP = 25_000_000;

  private static final int CAMPAIGNS = 5;
  private static final int MANY = Integer.MAX_VALUE;
  private static final Set<ExecutionStatus> EFFECTIVE =
      Set.of(
          ExecutionStatus.CONFIRMED,
          ExecutionStatus.ALREADY_EXECUTED,
          ExecutionStatus.RECONCILED_APPLIED);
  private static final Money FIFTY = Money.ofMicros(50_000_000, "USD");

  private final Ledger ledger;
  private final String account;
  private final Consumer<Boolean> reachable;
  private final List<InMemoryPlatform> platforms = new ArrayList<>();
  private final Set<String> actions = new HashSet<>();
  private final List<String> plansWithEffect = new ArrayList<>();
  private final Set<String> doneWithoutLedger = new HashSet<>();
  private final Set<String> reported = new HashSet<>();
  private final Set<String> reportedAsUnknown = new HashSet<>();
  private final Map<Integer, Strategy> unacknowledged = new HashMap<>();

  /**
   * One thing that happens.
   *
   * @param answers how often the platform answers before it is out of reach
   */
  public record Step(
      int campaign, long to, Fault fault, int answers, boolean ledgerIsThere, boolean reconciles) {}

  /**
   * @param account whose books are open; no other test's
   * @param reachable told whether the ledger is to be reachable
   */
  public MoneyWorld(Ledger ledger, String account, Consumer<Boolean> reachable) {
    this.ledger = ledger;
    this.account = account;
    this.reachable = reachable;
    IntStream.range(0, CAMPAIGNS).forEach(_ -> platforms.add(InMemoryPlatform.withBudget(FIFTY)));
  }

  /** All that may happen, in every order. */
  public static Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, CAMPAIGNS - 1),
            Arbitraries.of(40_000_000L, 50_000_000L, 55_000_000L, 60_000_000L, 72_000_000L),
            Arbitraries.of(
                Fault.NONE,
                Fault.NONE,
                Fault.SILENT_BEFORE,
                Fault.SILENT_AFTER,
                Fault.CRASH_AFTER,
                Fault.CRASH_BEFORE,
                Fault.REFUSED,
                Fault.OVERTAKEN),
            Arbitraries.of(MANY, MANY, MANY, 0, 1, 2, 3),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(false, false, true))
        .as(Step::new)
        .list()
        .ofMaxSize(14);
  }

  /** Lets {@code step} happen, and whatever dies of it die. */
  public void happen(Step step) {
    InMemoryPlatform platform = platforms.get(step.campaign());
    platform.onlyFault(step.fault());
    platform.becomeUnreachableAfter(step.answers());
    reachable.accept(step.ledgerIsThere());
    try {
      if (step.reconciles()) {
        desk(platform).reconcile(Plans.AS_OF.plusSeconds(30)).forEach(this::noteReport);
      } else {
        deliver(step.campaign(), plan(step), step.ledgerIsThere());
      }
    } catch (InMemoryPlatform.Crash | LedgerUnavailableException _) {
      // The process died or gave up; it will be started again.
    }
  }

  /** Everything works again, and enough time has passed. */
  public void recover() {
    reachable.accept(true);
    platforms.forEach(InMemoryPlatform::becomeReachable);
    platforms.forEach(platform -> platform.onlyFault(Fault.NONE));
    Instant later = Plans.AS_OF.plus(Duration.ofHours(1));
    for (var entry : ledger.unsettled(later, Integer.MAX_VALUE)) {
      int campaign = Integer.parseInt(entry.booking().campaign().getRef().getCampaignId());
      desk(platforms.get(campaign)).reconcileOne(entry, later).ifPresent(this::noteReport);
    }
    Map.copyOf(unacknowledged).forEach((campaign, plan) -> deliver(campaign, plan, true));
  }

  /** What the platforms were told to spend more on a day, micros. */
  public long raised() {
    return platforms.stream()
        .flatMap(platform -> platform.effects().stream())
        .mapToLong(
            it ->
                it instanceof Action.SetDailyBudget(Money from, Money to)
                    ? Math.max(0, to.micros() - from.micros())
                    : 0)
        .sum();
  }

  /**
   * The plan of each change that was made; plans from the same value to the same value are one. Two
   * plans may well ask for the same change, as what is too much is clamped.
   */
  public List<String> plansWithEffect() {
    return List.copyOf(plansWithEffect);
  }

  /** The ids of the actions of which some platform shows the effect. */
  public Set<String> actionsWithEffect() {
    var shown = new HashSet<String>();
    for (InMemoryPlatform platform : platforms) {
      actions.stream()
          .filter(it -> platform.receiptOf(it) instanceof Answer.Found<?>)
          .forEach(shown::add);
    }
    return shown;
  }

  /** The ids of the actions that some execution says were done. */
  public Set<String> reported() {
    return Set.copyOf(reported);
  }

  /** The ids of the actions of which some execution says that nobody knows. */
  public Set<String> reportedAsUnknown() {
    return Set.copyOf(reportedAsUnknown);
  }

  /** The ids of the actions that were done, as reducing may be, while the ledger was away. */
  public Set<String> doneWithoutLedger() {
    return Set.copyOf(doneWithoutLedger);
  }

  /** The scope of the account's day. */
  public String accountDay() {
    return Scopes.of(campaign(0), Plans.AS_OF).accountDay();
  }

  /** Delivers as Kafka does: what was not acknowledged comes again, before anything newer. */
  private void deliver(int campaign, Strategy newer, boolean ledgerIsThere) {
    InMemoryPlatform platform = platforms.get(campaign);
    Strategy plan = unacknowledged.getOrDefault(campaign, newer);
    unacknowledged.put(campaign, plan);
    int before = platform.effects().size();
    try {
      noteReport(
          Optimizers.with(policy(), platform, ledger, AutonomyMode.AUTONOMOUS, Switchboard::empty)
              .execute(plan, Plans.CONTEXT));
      unacknowledged.remove(campaign);
    } finally {
      platform.effects().stream().skip(before).forEach(_ -> noteEffect(plan, ledgerIsThere));
    }
  }

  private void noteReport(Execution execution) {
    for (Decision decision : execution.getDecisions()) {
      if (EFFECTIVE.contains(decision.getStatus())) {
        reported.add(decision.getActionId());
      } else if (decision.getStatus() == ExecutionStatus.UNKNOWN) {
        reportedAsUnknown.add(decision.getActionId());
      }
    }
  }

  private Desk desk(AdPlatform platform) {
    return new Desk(
        () -> new Gate(policy()),
        new Orders(Switchboard::empty, campaign -> AutonomyMode.AUTONOMOUS),
        platform,
        ledger,
        new DecisionText(),
        false);
  }

  private static GatePolicy policy() {
    SpendLimits standard = SpendLimits.standard();
    return GatePolicy.standard()
        .with(
            new SpendLimits(
                new Caps(
                    100,
                    new CurrencyAmounts(Map.of(), CAP / 10_000),
                    new CurrencyAmounts(Map.of(), Long.MAX_VALUE)),
                new CurrencyAmounts(Map.of(), Long.MAX_VALUE),
                CoolDown.NONE,
                Duration.ZERO,
                standard.planExpiry(),
                standard.approvalExpiry()));
  }

  private Strategy plan(Step step) {
    long from = platforms.get(step.campaign()).state().dailyBudget().micros();
    CampaignProfile campaign = campaign(step.campaign());
    String planId = "plan-%s-%d-%d-%d".formatted(account, step.campaign(), from, step.to());
    Strategy plan =
        Strategy.newBuilder(
                Plans.plan(
                    campaign,
                    step.to() == from
                        ? Plans.action(ActionKind.OBSERVE)
                        : Plans.setDailyBudget(from, step.to())))
            .setPlanId(planId)
            .build();
    actions.add(actionId(plan));
    return plan;
  }

  private void noteEffect(Strategy plan, boolean ledgerIsThere) {
    plansWithEffect.add(plan.getPlanId());
    if (!ledgerIsThere) {
      doneWithoutLedger.add(actionId(plan));
    }
  }

  private static String actionId(Strategy plan) {
    return ActionId.of(
        plan.getDiagnosis().getCampaign().getRef(),
        plan.getProposals().getFirst().getAction(),
        plan.getPlanId());
  }

  private CampaignProfile campaign(int number) {
    var campaign = Plans.campaign();
    campaign.setRef(
        CampaignRef.newBuilder(campaign.getRef())
            .setAccountId(account)
            .setCampaignId(String.valueOf(number))
            .build());
    return campaign.build();
  }
}
