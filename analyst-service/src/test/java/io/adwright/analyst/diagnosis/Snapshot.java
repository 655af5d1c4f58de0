package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A snapshot for tests: a campaign and windows put one after the other from a fixed start. */
public final class Snapshot {
  public static final Instant START = Instant.parse("2026-02-02T00:00:00Z");
  public static final EventContext CONTEXT = context("event-1", "run-1");

  private static final Duration SETTLED = Duration.ofHours(6);
  private static final long MICROS = 1_000_000;

  private final CampaignProfile.Builder campaign =
      CampaignProfile.newBuilder()
          .setRef(new CampaignRef("acme", Platform.GOOGLE_ADS, "account", "campaign"))
          .setName("Spring sale")
          .setCurrency("USD")
          .setTimeZone("UTC")
          .setStatus(DeliveryStatus.ACTIVE);
  private final Targets.Builder targets = Targets.newBuilder();
  private final List<MetricsWindow> windows = new ArrayList<>();
  private Instant end = START;

  public static EventContext context(String eventId, String correlationId) {
    return EventContext.newBuilder()
        .setEventId(eventId)
        .setCorrelationId(correlationId)
        .setOccurredAt(START)
        .build();
  }

  public Snapshot campaign(Consumer<CampaignProfile.Builder> change) {
    change.accept(campaign);
    return this;
  }

  public Snapshot targets(Consumer<Targets.Builder> change) {
    change.accept(targets);
    return this;
  }

  public Snapshot targetRoas(double roas) {
    targets.setRoas(roas);
    return this;
  }

  public Snapshot targetCpa(long units) {
    targets.setCpaMicros(units * MICROS);
    return this;
  }

  public Snapshot dailyBudget(long units) {
    return campaign(c -> c.setDailyBudgetMicros(units * MICROS));
  }

  public Snapshot status(DeliveryStatus status) {
    return campaign(c -> c.setStatus(status));
  }

  public Snapshot days(int count, Day day) {
    return windows(count, Duration.ofDays(1), Granularity.DAY, day);
  }

  public Snapshot hours(int count, Day hour) {
    return windows(count, Duration.ofHours(1), Granularity.HOUR, hour);
  }

  public Snapshot period(int days, Day all) {
    return windows(1, Duration.ofDays(days), Granularity.PERIOD, all);
  }

  /** Leaves {@code days} without windows. */
  public Snapshot gap(int days) {
    end = end.plus(Duration.ofDays(days));
    return this;
  }

  public CampaignMetrics metrics() {
    return CampaignMetrics.newBuilder()
        .setContext(CONTEXT)
        .setCampaign(campaign.setTargets(targets.build()).build())
        .setWindows(windows)
        .setAsOf(end.plus(SETTLED))
        .setRevision(1)
        .setSource(MetricsSource.newBuilder().setSystem("test").build())
        .build();
  }

  public Diagnosis diagnosed() {
    return new Diagnostician(DiagnosisPolicy.DEFAULTS).diagnose(metrics(), CONTEXT);
  }

  private Snapshot windows(int count, Duration length, Granularity granularity, Day day) {
    for (int i = 0; i < count; i++) {
      windows.add(day.between(end, end.plus(length), granularity));
      end = end.plus(length);
    }
    return this;
  }
}
