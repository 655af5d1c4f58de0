package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.Situation.Closed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan on its way through the gate, best-ranked proposal first.
 *
 * <p>Before anything is judged, the platform is asked which of the plan's changes it has already
 * seen: a plan that was interrupted, or comes again, must not choose differently the second time.
 */
final class PlanRun {
  private static final Answer<CampaignState> NOT_ASKED =
      new Answer.Unavailable<>("it was not asked");

  private final Gate gate;
  private final AdPlatform platform;
  private final Executor executor;
  private final DecisionText text;
  private final Decisions decisions;
  private final Strategy plan;
  private final CampaignProfile campaign;
  private final Instant now;

  private @Nullable Answer<CampaignState> platformState;
  private @Nullable Earlier earlier;
  private @Nullable Closed closed;

  PlanRun(Gate gate, AdPlatform platform, DecisionText text, Strategy plan, Instant now) {
    this.gate = gate;
    this.platform = platform;
    this.executor = new Executor(platform, text);
    this.text = text;
    this.decisions = new Decisions(text);
    this.plan = plan;
    this.campaign = plan.getDiagnosis().getCampaign();
    this.now = now;
  }

  /** Returns what became of each proposal; {@code ranked} has the best first. */
  List<Decision> decide(List<Wanted> ranked) {
    lookUp(ranked);
    return ranked.stream().map(this::decide).toList();
  }

  private void lookUp(List<Wanted> ranked) {
    for (Wanted wanted : ranked) {
      Action action = wanted.action();
      if (action == null || action.exposure() == Exposure.NEUTRAL) {
        continue;
      }
      switch (platform.receiptOf(wanted.actionId())) {
        case Answer.Found<Receipt>(Receipt receipt) -> {
          earlier = Earlier.of(wanted.actionId(), action, receipt);
          closeAfter(earlier.effective());
          return;
        }
        case Answer.Absent<Receipt> _ -> {}
        case Answer.Unavailable<Receipt>(String why) -> {
          platformState = new Answer.Unavailable<>(why);
          return;
        }
      }
    }
  }

  private Decision decide(Wanted wanted) {
    if (earlier != null && earlier.actionId().equals(wanted.actionId())) {
      return decisions.executedBefore(wanted, earlier);
    }
    Situation situation =
        new Situation(plan, wanted.proposal(), stateFor(wanted), now, Decisions.MODE, closed);
    Verdict verdict = gate.judge(wanted.proposal().getAction(), situation);
    return switch (verdict) {
      case Verdict.Allow(Action action, var _) -> carryOut(wanted, verdict, action, situation);
      case Verdict.Clamp(Action to, var _, var _) -> carryOut(wanted, verdict, to, situation);
      case Verdict.Ask ask -> decisions.asked(wanted, ask);
      case Verdict.Block block -> {
        if (block.code() == BlockCode.CONFLICT) {
          closed = new Closed(BlockCode.CONFLICT, text.overtaken());
        }
        yield decisions.blocked(wanted, block);
      }
    };
  }

  private Answer<CampaignState> stateFor(Wanted wanted) {
    if (!wanted.isChange() || closed != null) {
      return NOT_ASKED;
    }
    if (platformState == null) {
      platformState = platform.read(campaign);
    }
    return platformState;
  }

  private Decision carryOut(Wanted wanted, Verdict verdict, Action action, Situation situation) {
    if (!wanted.isChange()) {
      return decisions.advised(wanted, verdict, action);
    }
    return switch (situation.platformState()) {
      case Answer.Found<CampaignState>(CampaignState base) -> {
        Attempt attempt = executor.carryOut(wanted.actionId(), campaign, action, base);
        closeAfter(action);
        yield decisions.attempted(wanted, verdict, action, attempt);
      }
      case Answer.Unavailable<CampaignState>(String why) ->
          decisions.unreachable(wanted, verdict, action, why);
      case Answer.Absent<CampaignState> _ ->
          decisions.unreachable(wanted, verdict, action, "it does not know the campaign");
    };
  }

  private void closeAfter(Action action) {
    closed = new Closed(BlockCode.OUTRANKED, text.outranked(text.action(action)));
  }
}
