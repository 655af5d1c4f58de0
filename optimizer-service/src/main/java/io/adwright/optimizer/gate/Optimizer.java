package io.adwright.optimizer.gate;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerKeys;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * Acts on strategies, behind the gate.
 *
 * <p>The best-ranked change that the gate lets pass is sent to the platform, once; whatever becomes
 * of the plan's proposals is written down. The same strategy again, also after a crash at any
 * moment, has no second effect.
 */
public final class Optimizer {
  /** Version of this reasoning. */
  public static final String VERSION = "optimizer-2";

  /** Why an execution is degraded: the ledger could not be reached. */
  public static final String LEDGER_UNAVAILABLE = "LEDGER_UNAVAILABLE";

  private static final Answer<CampaignState> NOT_ASKED =
      new Answer.Unavailable<>("it was not asked");

  private final Supplier<Gate> gates;
  private final Orders orders;
  private final AdPlatform platform;
  private final Ledger ledger;
  private final DecisionText text;
  private final Executor executor;
  private final Lanes lanes = new Lanes();

  /**
   * @param gates the gate in force; asked once per plan, so that a change of policy never splits
   *     one
   * @param orders what people have ordered
   */
  public Optimizer(
      Supplier<Gate> gates, Orders orders, AdPlatform platform, Ledger ledger, DecisionText text) {
    this.gates = gates;
    this.orders = orders;
    this.platform = platform;
    this.ledger = ledger;
    this.text = text;
    this.executor = new Executor(platform, orders.switches(), text);
  }

  /** Carries out what may be carried out of {@code strategy}, and returns what became of it. */
  public Execution execute(Strategy strategy, EventContext context) {
    Gate gate = gates.get();
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    List<Wanted> ranked =
        strategy.getProposals().stream()
            .sorted(Comparator.comparingInt(Proposal::getRank))
            .map(proposal -> wanted(gate, proposal, campaign, strategy.getPlanId()))
            .toList();
    var run = new PlanRun(context(gate, strategy, ranked, context), ledger, executor, text, false);
    Lock lane = lanes.of(LedgerKeys.account(campaign.getRef()));
    lane.lock();
    try {
      List<Decision> decisions = run.decide(ranked);
      return execution(strategy, context)
          .setProvenance(provenance(gate, run.isWithoutLedger()))
          .setDecisions(decisions)
          .build();
    } finally {
      lane.unlock();
    }
  }

  private PlanContext context(
      Gate gate, Strategy strategy, List<Wanted> ranked, EventContext context) {
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    boolean changes = ranked.stream().anyMatch(Wanted::isChange);
    EarlierRun found =
        changes ? EarlierRun.ask(platform, campaign, ranked) : EarlierRun.none(NOT_ASKED);
    return new PlanContext(
        gate,
        orders.switches().get(),
        orders.defaultMode(campaign.getRef()),
        platform.capabilities(campaign),
        strategy,
        found.state(),
        found.receipts(),
        context.getOccurredAt());
  }

  private static Execution.Builder execution(Strategy strategy, EventContext context) {
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    return Execution.newBuilder()
        .setContext(context)
        .setCampaign(campaign.getRef())
        .setCurrency(campaign.getCurrency())
        .setPlanId(strategy.getPlanId())
        .setMetricsAsOf(strategy.getDiagnosis().getAsOf());
  }

  static Wanted wanted(Gate gate, Proposal proposal, CampaignProfile campaign, String planId) {
    return new Wanted(
        proposal,
        ActionId.of(campaign.getRef(), proposal.getAction(), planId),
        gate.read(proposal.getAction(), campaign.getCurrency()).orElse(null));
  }

  private static Provenance provenance(Gate gate, boolean withoutLedger) {
    return Provenance.newBuilder(Provenances.rules(VERSION))
        .setPolicyVersion(gate.version())
        .setDegradedBecause(withoutLedger ? LEDGER_UNAVAILABLE : null)
        .build();
  }
}
