package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * An ad account whose truth is known: campaigns with noisy counts, weekdays, days that are good or
 * bad for all, and an action that multiplies the conversions of the first campaign from its day on.
 */
final class World {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final int BEFORE = 28;
  static final LocalDate ACTION = FIRST.plusDays(BEFORE);
  static final long BUDGET = 500_000_000;

  private final Random dice;
  private final double effect;
  private final double perDay;
  private final double drift;
  private final double[] common = new double[BEFORE + 60];
  private final List<double[]> conversions = new ArrayList<>();

  /**
   * @param seed of everything that is chance
   * @param siblings campaigns besides the one acted upon
   * @param effect what the action multiplies conversions by
   * @param perDay conversions a campaign has in the mean
   */
  World(long seed, int siblings, double effect, double perDay) {
    this(seed, siblings, effect, perDay, 0.02);
  }

  World(long seed, int siblings, double effect, double perDay, double drift) {
    this.dice = new Random(seed);
    this.effect = effect;
    this.perDay = perDay;
    this.drift = drift;
    for (int day = 0; day < common.length; day++) {
      common[day] = Math.exp(0.1 * dice.nextGaussian());
    }
    for (int campaign = 0; campaign <= siblings; campaign++) {
      conversions.add(course(campaign == 0));
    }
  }

  static Instant midnight(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  static CampaignRef ref(int campaign) {
    return CampaignRef.newBuilder()
        .setTenantId("t")
        .setPlatform(Platform.GOOGLE_ADS)
        .setAccountId("a")
        .setCampaignId("c" + campaign)
        .build();
  }

  /** The budget of the first campaign raised by a fifth at the beginning of {@link #ACTION}. */
  static Observation raise() {
    return raise("raise", ACTION);
  }

  static Observation raise(String id, LocalDate on) {
    return new Observation(
        id,
        ref(0),
        "EUR",
        ActionSpec.newBuilder()
            .setKind(ActionKind.SET_DAILY_BUDGET)
            .setFromMicros(BUDGET)
            .setToMicros(BUDGET / 5 * 6)
            .build(),
        "plan",
        List.of(FindingCode.BUDGET_LIMITED),
        List.of("learning"),
        midnight(on),
        7,
        "run",
        "execution");
  }

  /** Returns what the platform says of {@code campaign} at the beginning of {@code day}. */
  CampaignMetrics snapshot(int campaign, LocalDate day) {
    return snapshot(campaign, day, it -> it);
  }

  CampaignMetrics snapshot(
      int campaign, LocalDate day, UnaryOperator<MetricsWindow.Builder> change) {
    var windows = new ArrayList<MetricsWindow>();
    for (LocalDate date = day.minusDays(28); date.isBefore(day); date = date.plusDays(1)) {
      if (!date.isBefore(FIRST)) {
        windows.add(change.apply(window(campaign, date)).build());
      }
    }
    return CampaignMetrics.newBuilder()
        .setContext(context("snapshot-" + campaign + "-" + day))
        .setCampaign(profile(campaign, day.isAfter(ACTION)))
        .setWindows(windows)
        .setAsOf(midnight(day))
        .setRevision(day.toEpochDay())
        .setSource(new MetricsSource("test", null, null))
        .build();
  }

  int campaigns() {
    return conversions.size();
  }

  static CampaignProfile profile(int campaign, boolean raised) {
    return CampaignProfile.newBuilder()
        .setRef(ref(campaign))
        .setName("campaign " + campaign)
        .setCurrency("EUR")
        .setTimeZone(ZONE.getId())
        .setStatus(DeliveryStatus.ACTIVE)
        .setDailyBudgetMicros(raised && campaign == 0 ? BUDGET / 5 * 6 : BUDGET)
        .setTargets(Targets.newBuilder().build())
        .build();
  }

  static EventContext context(String id) {
    return EventContext.newBuilder()
        .setEventId(id)
        .setCorrelationId("run")
        .setOccurredAt(Instant.EPOCH)
        .build();
  }

  private MetricsWindow.Builder window(int campaign, LocalDate date) {
    double counted = conversions.get(campaign)[(int) (date.toEpochDay() - FIRST.toEpochDay())];
    return MetricsWindow.newBuilder()
        .setStart(midnight(date))
        .setEnd(midnight(date.plusDays(1)))
        .setFinality(Finality.PROVISIONAL)
        .setSpendMicros(400_000_000L)
        .setImpressions(40_000L)
        .setClicks(800L)
        .setConversionCount(counted)
        .setConversionValueMicros(Math.round(counted * 60_000_000));
  }

  private double[] course(boolean actedUpon) {
    var course = new double[common.length];
    double level = Math.exp(0.3 * dice.nextGaussian());
    double weekly = 1;
    for (int day = 0; day < course.length; day++) {
      if (day % 7 == 0) {
        weekly = Math.exp(drift * dice.nextGaussian());
      }
      double weekday = day % 7 < 5 ? 1 : 0.7;
      double gamma = gamma(60);
      double mean = perDay * level * weekday * weekly * common[day] * gamma;
      course[day] = poisson(actedUpon && day >= BEFORE ? mean * effect : mean);
    }
    return course;
  }

  /** Mean 1, variance 1 / shape: sum of exponentials. */
  private double gamma(int shape) {
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum -= Math.log(1 - dice.nextDouble());
    }
    return sum / shape;
  }

  private double poisson(double mean) {
    if (mean > 60) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * dice.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = dice.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= dice.nextDouble();
      count++;
    }
    return count;
  }
}
