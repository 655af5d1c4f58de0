package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A platform with one campaign, which fails when it is told to. */
final class InMemoryPlatform implements AdPlatform {

  /** What can go wrong with one change. */
  enum Fault {
    NONE,
    /** The change is lost, and no answer comes. */
    SILENT_BEFORE,
    /** The change is made, and no answer comes. */
    SILENT_AFTER,
    /** The change is made, and the caller dies before the answer. */
    CRASH_AFTER,
    /** The caller dies before the change is sent. */
    CRASH_BEFORE,
    REFUSED,
    /** Somebody else is faster. */
    OVERTAKEN,
    /** The change is acknowledged and not made. */
    LIE
  }

  /** The caller's process died. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Map<String, Receipt> receipts = new HashMap<>();
  private final List<Action> effects = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private @Nullable CampaignState state;
  private int answers = Integer.MAX_VALUE;
  private int reads;

  InMemoryPlatform(@Nullable CampaignState state) {
    this.state = state;
  }

  static InMemoryPlatform withBudget(Money budget) {
    return new InMemoryPlatform(
        new CampaignState(budget.currency(), budget, DeliveryStatus.ACTIVE, "r1"));
  }

  void fail(Fault next) {
    faults.add(next);
  }

  void onlyFault(Fault next) {
    faults.clear();
    faults.add(next);
  }

  void becomeUnreachable() {
    answers = 0;
  }

  void becomeReachable() {
    answers = Integer.MAX_VALUE;
  }

  /** It answers that often, and then no more until it becomes reachable. */
  void becomeUnreachableAfter(int more) {
    answers = more;
  }

  /** Somebody edits the campaign by hand. */
  void edit(CampaignState edited) {
    state = edited;
  }

  List<Action> effects() {
    return List.copyOf(effects);
  }

  int reads() {
    return reads;
  }

  CampaignState state() {
    return Objects.requireNonNull(state);
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return new Capabilities(
        "a platform in memory",
        Capabilities.BUDGET_AND_STATUS,
        false,
        true,
        false,
        Capabilities.AmountUnit.MICROS,
        1,
        null,
        Capabilities.OverDelivery.NONE,
        null);
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    return new Validation.Unchecked("it cannot check");
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return new Answer.Unavailable<>("it keeps no record");
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    reads++;
    if (!answers()) {
      return new Answer.Unavailable<>("no route");
    }
    return state == null ? new Answer.Absent<>() : new Answer.Found<>(state);
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    if (!answers()) {
      return new Answer.Unavailable<>("no route");
    }
    Receipt receipt = receipts.get(actionId);
    return receipt == null ? new Answer.Absent<>() : new Answer.Found<>(receipt);
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    if (!answers()) {
      return new ApplyResult.Unanswered("no route");
    }
    Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
    return switch (fault) {
      case NONE -> make(actionId, action, base);
      case SILENT_BEFORE -> new ApplyResult.Unanswered("no answer within 2000 ms");
      case SILENT_AFTER -> {
        make(actionId, action, base);
        yield new ApplyResult.Unanswered("no answer within 2000 ms");
      }
      case CRASH_AFTER -> {
        make(actionId, action, base);
        throw new Crash();
      }
      case CRASH_BEFORE -> throw new Crash();
      case REFUSED -> new ApplyResult.Refused(trouble("INVALID_BUDGET", "too large"));
      case OVERTAKEN -> new ApplyResult.Conflict(trouble("REVISION_CONFLICT", "at r9"));
      case LIE -> new ApplyResult.Applied(receipt(base, base), false);
    };
  }

  private boolean answers() {
    if (answers > 0 && answers < Integer.MAX_VALUE) {
      answers--;
      return true;
    }
    return answers > 0;
  }

  private ApplyResult make(String actionId, Action action, CampaignState base) {
    Receipt earlier = receipts.get(actionId);
    if (earlier != null) {
      return new ApplyResult.Applied(earlier, true);
    }
    if (!base.equals(state)) {
      return new ApplyResult.Conflict(trouble("REVISION_CONFLICT", "at " + state));
    }
    CampaignState after = after(action, base);
    state = after;
    effects.add(action);
    receipts.put(actionId, receipt(base, after));
    return new ApplyResult.Applied(receipt(base, after), false);
  }

  private CampaignState after(Action action, CampaignState base) {
    String next = "r" + (effects.size() + 2);
    return switch (action) {
      case Action.SetDailyBudget set ->
          new CampaignState(base.currency(), set.to(), base.status(), next);
      case Action.Pause _ ->
          new CampaignState(base.currency(), base.dailyBudget(), DeliveryStatus.PAUSED, next);
      case Action.Resume _ ->
          new CampaignState(base.currency(), base.dailyBudget(), DeliveryStatus.ACTIVE, next);
      case Action.SetBid _,
          Action.ShiftBudget _,
          Action.RefreshCreative _,
          Action.FixTracking _,
          Action.Observe _ ->
          throw new AssertionError("nobody may send " + action);
    };
  }

  private static Receipt receipt(CampaignState before, CampaignState after) {
    return Receipt.newBuilder()
        .setPlatformRequestId("req-" + after.revision())
        .setBeforeMicros(micros(before))
        .setAfterMicros(micros(after))
        .setBeforeStatus(before.status().name())
        .setAfterStatus(after.status().name())
        .setRevision(after.revision())
        .setAnsweredAt(Plans.AS_OF)
        .build();
  }

  private static @Nullable Long micros(CampaignState state) {
    Money budget = state.dailyBudget();
    return budget == null ? null : budget.micros();
  }

  private static Receipt trouble(String code, String message) {
    return Receipt.newBuilder()
        .setErrorCode(code)
        .setErrorMessage(message)
        .setAnsweredAt(Plans.AS_OF)
        .build();
  }
}
