package io.adwright.kit.step;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Campaigns of every kind, well and badly. */
final class Snapshots {
  static final Instant START = Instant.parse("2026-02-02T00:00:00Z");

  private Snapshots() {}

  static Arbitrary<CampaignMetrics> all() {
    return Combinators.combine(profiles(), windows().list().ofMinSize(0).ofMaxSize(28), ids())
        .as(
            (profile, windows, id) ->
                CampaignMetrics.newBuilder()
                    .setContext(
                        EventContext.newBuilder()
                            .setEventId(id)
                            .setCorrelationId("run-" + id)
                            .setOccurredAt(START)
                            .build())
                    .setCampaign(profile)
                    .setWindows(oneAfterTheOther(windows))
                    .setAsOf(START.plus(Duration.ofDays(windows.size())).plus(Duration.ofHours(6)))
                    .setRevision(1)
                    .setSource(MetricsSource.newBuilder().setSystem("test").build())
                    .build());
  }

  /** A fortnight of a campaign that spends, and earns less the higher its {@code number}. */
  static CampaignMetrics ofCampaign(int number) {
    String id = "campaign-" + number;
    List<MetricsWindow> days =
        IntStream.range(0, 14)
            .mapToObj(
                day ->
                    MetricsWindow.newBuilder()
                        .setStart(START)
                        .setEnd(START)
                        .setSpendMicros(100_000_000L)
                        .setImpressions(10_000L)
                        .setClicks(200L - (long) day * number)
                        .setConversionCount(20.0 / (1 + number))
                        .setConversionValueMicros(900_000_000L / (1 + number))
                        .setFinality(Finality.FINAL)
                        .build())
            .toList();
    return CampaignMetrics.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId("event-" + id)
                .setCorrelationId("run-" + id)
                .setOccurredAt(START)
                .build())
        .setCampaign(
            CampaignProfile.newBuilder()
                .setRef(new CampaignRef("acme", Platform.META, "account", id))
                .setName("Trail shoes " + number)
                .setCurrency("USD")
                .setTimeZone("UTC")
                .setStatus(DeliveryStatus.ACTIVE)
                .setDailyBudgetMicros(100_000_000L)
                .setTargets(Targets.newBuilder().setRoas(3.0).build())
                .build())
        .setWindows(oneAfterTheOther(days))
        .setAsOf(START.plus(Duration.ofDays(14)).plus(Duration.ofHours(6)))
        .setRevision(1)
        .setSource(MetricsSource.newBuilder().setSystem("test").build())
        .build();
  }

  private static Arbitrary<CampaignProfile> profiles() {
    return Combinators.combine(
            Arbitraries.of("USD", "JPY", "KWD"),
            Arbitraries.of(DeliveryStatus.class),
            Arbitraries.of(Objective.class),
            Arbitraries.of(Platform.class),
            Arbitraries.longs().between(1, 1_000).injectNull(0.3),
            Arbitraries.doubles().between(0.1, 10).ofScale(2).injectNull(0.3),
            Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40))
        .as(
            (currency, status, objective, platform, budget, roas, name) ->
                CampaignProfile.newBuilder()
                    .setRef(new CampaignRef("acme", platform, "account", "campaign"))
                    .setName(name)
                    .setCurrency(currency)
                    .setTimeZone("UTC")
                    .setStatus(status)
                    .setObjective(objective)
                    .setDailyBudgetMicros(budget == null ? null : budget * 1_000_000)
                    .setTargets(Targets.newBuilder().setRoas(roas).build())
                    .setCreatives(
                        List.of(Creative.newBuilder().setHeadlines(List.of(name)).build()))
                    .build());
  }

  private static Arbitrary<MetricsWindow> windows() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 500),
            Arbitraries.longs().between(0, 300),
            Arbitraries.doubles().between(0, 50).ofScale(1).injectNull(0.2),
            Arbitraries.longs().between(0, 2_000).injectNull(0.2))
        .as(
            (spend, clicks, conversions, value) ->
                MetricsWindow.newBuilder()
                    .setStart(START)
                    .setEnd(START)
                    .setSpendMicros(spend * 1_000_000)
                    .setImpressions(clicks * 30)
                    .setClicks(clicks)
                    .setConversionCount(conversions)
                    .setConversionValueMicros(value == null ? null : value * 1_000_000)
                    .setFinality(Finality.FINAL)
                    .build());
  }

  private static List<MetricsWindow> oneAfterTheOther(List<MetricsWindow> windows) {
    List<MetricsWindow> days = new ArrayList<>();
    Instant start = START;
    for (MetricsWindow window : windows) {
      Instant end = start.plus(Duration.ofDays(1));
      days.add(MetricsWindow.newBuilder(window).setStart(start).setEnd(end).build());
      start = end;
    }
    return days;
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings().alpha().numeric().ofLength(12);
  }
}
