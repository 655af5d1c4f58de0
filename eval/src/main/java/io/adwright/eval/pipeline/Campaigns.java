package io.adwright.eval.pipeline;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The campaigns of one benchmark, numbered from 0. No two have the same identity or figures; what
 * is wrong with them goes through all of {@link Trouble}, on two platforms.
 */
public final class Campaigns {
  /** What the record key of every campaign of a benchmark begins with. */
  public static final String KEY_PREFIX = "bench/";

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int ACCOUNTS = 10;
  private static final Trouble[] TROUBLES = Trouble.values();

  private final String benchmark;

  /**
   * @param benchmark tells this benchmark's campaigns from those of an earlier one
   */
  public Campaigns(String benchmark) {
    this.benchmark = benchmark;
  }

  /** Returns the id of the one run of campaign {@code number}. */
  public String correlationId(int number) {
    return "bench-" + benchmark + '-' + number;
  }

  /** Returns what the ids of all runs begin with. */
  public String correlationPrefix() {
    return "bench-" + benchmark + '-';
  }

  /** Returns the record key of campaign {@code number}. */
  public String key(int number) {
    return CampaignKeys.of(ref(number));
  }

  /** Returns whether {@code key} is the record key of one of these campaigns. */
  public boolean hasKey(String key) {
    return key.startsWith(KEY_PREFIX) && key.contains('/' + benchmark + '-');
  }

  /** Returns campaign {@code number} as its platform would report it at {@code asOf}. */
  public CampaignMetrics metrics(int number, Instant asOf) {
    Instant at = asOf.truncatedTo(ChronoUnit.MICROS);
    Trouble trouble = trouble(number);
    return CampaignMetrics.newBuilder()
        .setContext(context(number, at))
        .setCampaign(profile(number, trouble))
        .setWindows(Days.until(LocalDate.ofInstant(asOf, ZONE), ZONE, trouble, number))
        .setAsOf(at)
        .setRevision(at.toEpochMilli())
        .setSource(MetricsSource.newBuilder().setSystem("bench").build())
        .build();
  }

  /** Returns what campaign {@code original} was as of {@code asOf}, in the run {@code number}. */
  public CampaignMetrics again(int number, int original, Instant asOf) {
    Instant at = asOf.truncatedTo(ChronoUnit.MICROS);
    return CampaignMetrics.newBuilder(metrics(original, asOf))
        .setContext(context(number, at))
        .build();
  }

  private EventContext context(int number, Instant at) {
    return EventContext.newBuilder()
        .setEventId(correlationId(number) + "-metrics")
        .setCorrelationId(correlationId(number))
        .setOccurredAt(at)
        .build();
  }

  static Trouble trouble(int number) {
    return TROUBLES[number % TROUBLES.length];
  }

  private CampaignProfile profile(int number, Trouble trouble) {
    return CampaignProfile.newBuilder()
        .setRef(ref(number))
        .setName("Benchmark " + trouble + ' ' + number)
        .setCurrency("EUR")
        .setTimeZone(ZONE.getId())
        .setStatus(trouble.status)
        .setObjective(Objective.SALES)
        .setDailyBudgetMicros(trouble.dailyBudgetMicros())
        .setTargets(Targets.newBuilder().setRoas(3.0).setCpaMicros(20_000_000L).build())
        .setCreatives(
            List.of(
                Creative.newBuilder()
                    .setAdId("ad-" + number)
                    .setHeadlines(List.of("Running shoes for every road", "Free returns"))
                    .setDescriptions(List.of("Light, durable and made to be repaired."))
                    .setFinalUrl("https://shop.example/shoes/" + number)
                    .build()))
        .build();
  }

  private CampaignRef ref(int number) {
    return CampaignRef.newBuilder()
        .setTenantId("bench")
        .setPlatform(number % 2 == 0 ? Platform.GOOGLE_ADS : Platform.META)
        .setAccountId("account-" + number % ACCOUNTS)
        .setCampaignId(benchmark + '-' + number)
        .build();
  }
}
