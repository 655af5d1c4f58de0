package io.adwright.optimizer.outcome;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.outcome.series.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A {@link World} whose first campaign rests on one side of the action. */
record Standstills(
    World world,
    ActionKind kind,
    Targets targets,
    UnaryOperator<MetricsWindow.Builder> days,
    LocalDate runsAgain,
    LocalDate lastReport,
    List<Observation> others,
    List<CampaignMetrics> seen) {

  static Standstills pauses(World world) {
    return of(world, ActionKind.PAUSE);
  }

  static Standstills resumptions(World world) {
    return of(world, ActionKind.RESUME);
  }

  private static Standstills of(World world, ActionKind kind) {
    return new Standstills(
        world,
        kind,
        Targets.newBuilder().build(),
        it -> it,
        LocalDate.MAX,
        LocalDate.MAX,
        List.of(),
        List.of());
  }

  Standstills with(Targets set) {
    return new Standstills(world, kind, set, days, runsAgain, lastReport, others, seen);
  }

  /** Changes the days on which the campaign ran. */
  Standstills where(UnaryOperator<MetricsWindow.Builder> changed) {
    return new Standstills(world, kind, targets, changed, runsAgain, lastReport, others, seen);
  }

  Standstills runningAgainFrom(LocalDate day) {
    return new Standstills(world, kind, targets, days, day, lastReport, others, seen);
  }

  Standstills unreportedAfter(LocalDate day) {
    return new Standstills(world, kind, targets, days, runsAgain, day, others, seen);
  }

  Standstills besides(Observation other) {
    return new Standstills(world, kind, targets, days, runsAgain, lastReport, List.of(other), seen);
  }

  Standstills alsoSeen(CampaignMetrics snapshot) {
    return new Standstills(
        world, kind, targets, days, runsAgain, lastReport, others, List.of(snapshot));
  }

  Judgement at(LocalDate day) {
    return maybeAt(day).orElseThrow();
  }

  Optional<Judgement> maybeAt(LocalDate day) {
    Account account = account(day, Optional.empty());
    Observation observed = observed();
    return new Judge()
        .judge(new Case(observed, account.campaigns().get(observed.campaignKey()), account));
  }

  /** What is kept of the account at the beginning of {@code day}. */
  Account account(LocalDate day, Optional<Account.Told> told) {
    SortedMap<String, Series> known = new TreeMap<>();
    for (int campaign = 0; campaign < world.campaigns(); campaign++) {
      for (LocalDate reported : List.of(World.ACTION, day)) {
        take(known, campaign == 0 ? own(reported) : world.snapshot(campaign, reported));
      }
    }
    seen.forEach(it -> take(known, it));
    var kept = new ArrayList<Account.Kept>();
    kept.add(new Account.Kept(observed(), told));
    others.forEach(it -> kept.add(new Account.Kept(it, Optional.empty())));
    return new Account(known, kept);
  }

  Observation observed() {
    return action(kind, World.ACTION);
  }

  static Observation action(ActionKind kind, LocalDate on) {
    return action(kind, on, 7);
  }

  static Observation action(ActionKind kind, LocalDate on, int days) {
    return new Observation(
        kind + "-" + on,
        World.ref(0),
        "EUR",
        ActionSpec.newBuilder().setKind(kind).build(),
        "plan",
        List.of(FindingCode.BUDGET_LIMITED),
        List.of(),
        World.midnight(on),
        days,
        "run",
        "execution");
  }

  /** The day without any delivery. */
  static MetricsWindow.Builder nothing(MetricsWindow.Builder day) {
    return day.setSpendMicros(0L)
        .setImpressions(0L)
        .setClicks(0L)
        .setConversionCount(0.0)
        .setConversionValueMicros(0L);
  }

  /** What the first campaign earns in {@code world} from {@code first} to before {@code end}. */
  static double roas(World world, LocalDate first, LocalDate end) {
    List<MetricsWindow> days =
        world.snapshot(0, end).getWindows().stream()
            .filter(it -> !it.getStart().isBefore(World.midnight(first)))
            .toList();
    return days.stream().mapToDouble(it -> it.getConversionValueMicros().orElseThrow()).sum()
        / days.stream().mapToDouble(it -> it.getSpendMicros().orElseThrow()).sum();
  }

  private CampaignMetrics own(LocalDate day) {
    LocalDate reported = day.isAfter(lastReport) ? lastReport : day;
    Predicate<LocalDate> rests =
        date ->
            kind == ActionKind.PAUSE
                ? !date.isBefore(World.ACTION) && date.isBefore(runsAgain)
                : date.isBefore(World.ACTION);
    CampaignMetrics snapshot =
        world.snapshot(
            0,
            reported,
            it ->
                rests.test(it.getStart().atZone(World.ZONE).toLocalDate())
                    ? nothing(it)
                    : days.apply(it));
    boolean isPaused = rests.test(reported) && !reported.equals(World.ACTION);
    return CampaignMetrics.newBuilder(snapshot)
        .setCampaign(
            CampaignProfile.newBuilder(snapshot.getCampaign())
                .setDailyBudgetMicros(World.BUDGET)
                .setStatus(isPaused ? DeliveryStatus.PAUSED : DeliveryStatus.ACTIVE)
                .setTargets(targets)
                .build())
        .build();
  }

  private static void take(SortedMap<String, Series> known, CampaignMetrics snapshot) {
    known.merge(
        CampaignKeys.of(snapshot.getCampaign().getRef()), Series.of(snapshot), Series::merge);
  }
}
