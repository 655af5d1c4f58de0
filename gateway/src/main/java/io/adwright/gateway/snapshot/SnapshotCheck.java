package io.adwright.gateway.snapshot;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Label;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import io.adwright.gateway.api.SnapshotInput;
import io.adwright.gateway.api.TargetsInput;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.imports.value.Currencies;
import io.adwright.gateway.imports.value.Quantities;
import io.adwright.gateway.imports.value.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a campaign of one snapshot, or complains about everything that is wrong with it. */
final class SnapshotCheck {
  /** A quarter of hours; an event of this size stays below the megabyte that a broker takes. */
  private static final int MOST_WINDOWS = 2_500;

  private static final int MOST_LABELS = 50;
  private static final Currency ANY_CURRENCY = Currency.getInstance("USD");

  private final Complaints complaints;
  private final String at;
  private final Tenancy tenancy;

  /** Prepares for the snapshot at the JSON pointer {@code at}. */
  SnapshotCheck(Complaints complaints, String at, Tenancy tenancy) {
    this.complaints = complaints;
    this.at = at;
    this.tenancy = tenancy;
  }

  /** Returns the campaign; empty if anything is wrong with it. */
  Optional<ImportedCampaign> check(@Nullable SnapshotInput input) {
    if (input == null) {
      complaints.add(at, "is not an object");
      return Optional.empty();
    }
    Currency currency =
        complaints.required(at + "/currency", input.currency(), Currencies::parse, ANY_CURRENCY);
    ZoneId zone =
        complaints.required(at + "/timeZone", input.timeZone(), Zones::parse, ZoneOffset.UTC);
    List<MetricsWindow> windows = windows(input, new WindowCheck(complaints, currency, zone));
    Instant lastEnd = windows.isEmpty() ? Instant.EPOCH : windows.getLast().getEnd();
    CampaignProfile profile = profile(input, currency, zone, windows);
    Instant asOf = complaints.optional(at + "/asOf", input.asOf(), Values::instant);
    Long revision = complaints.optional(at + "/revision", input.revision(), Quantities::count);
    if (!complaints.isEmpty()) {
      return Optional.empty();
    }
    Instant trueAt = asOf == null ? lastEnd : asOf;
    return Optional.of(
        new ImportedCampaign(
            profile,
            windows,
            trueAt,
            revision == null ? ChronoUnit.MICROS.between(Instant.EPOCH, trueAt) : revision,
            List.of()));
  }

  /** Ascending by start. */
  private List<MetricsWindow> windows(SnapshotInput input, WindowCheck check) {
    var given = input.windows();
    if (given == null || given.isEmpty()) {
      complaints.add(at + "/windows", "is missing; a snapshot has one window at least");
      return List.of();
    }
    if (given.size() > MOST_WINDOWS) {
      complaints.add(
          at + "/windows",
          "holds " + given.size() + " windows; at most " + MOST_WINDOWS + " make a snapshot");
      return List.of();
    }
    List<WindowCheck.Placed> windows = new ArrayList<>();
    for (int n = 0; n < given.size(); n++) {
      check.check(at + "/windows/" + n, given.get(n)).ifPresent(windows::add);
    }
    windows.sort(Comparator.comparing(placed -> placed.window().getStart()));
    check.requireApart(windows);
    return windows.stream().map(WindowCheck.Placed::window).toList();
  }

  private CampaignProfile profile(
      SnapshotInput input, Currency currency, ZoneId zone, List<MetricsWindow> windows) {
    Long dailyBudget =
        complaints.optional(at + "/dailyBudget", input.dailyBudget(), Values.micros(currency));
    Optional<Long> lastBudget =
        windows.isEmpty() ? Optional.empty() : windows.getLast().getDailyBudgetMicros();
    return CampaignProfile.newBuilder()
        .setRef(ref(input))
        .setName(complaints.required(at + "/campaignName", input.campaignName(), Values::name, ""))
        .setCurrency(currency.getCurrencyCode())
        .setTimeZone(zone.getId())
        .setStatus(oneOf("status", input.status(), DeliveryStatus.class, DeliveryStatus.UNKNOWN))
        .setObjective(oneOf("objective", input.objective(), Objective.class, Objective.UNKNOWN))
        .setDailyBudgetMicros(dailyBudget == null ? lastBudget.orElse(null) : dailyBudget)
        .setTotalBudgetMicros(
            complaints.optional(at + "/totalBudget", input.totalBudget(), Values.micros(currency)))
        .setBudgetShared(Boolean.TRUE.equals(input.budgetShared()))
        .setBudgetEntityId(
            complaints.optional(at + "/budgetEntityId", input.budgetEntityId(), Values::id))
        .setTargets(targets(input.targets(), currency))
        .setCreatives(creatives(input))
        .setAudience(complaints.optional(at + "/audience", input.audience(), Values::name))
        .setVertical(complaints.optional(at + "/vertical", input.vertical(), Values::name))
        .setLabels(labels(input.labels()))
        .build();
  }

  private CampaignRef ref(SnapshotInput input) {
    String tenantId = complaints.optional(at + "/tenantId", input.tenantId(), Values::id);
    if (tenantId != null && !tenancy.allows().test(tenantId)) {
      complaints.add(at + "/tenantId", "is not your tenant, which is '" + tenancy.own() + "'");
    }
    return CampaignRef.newBuilder()
        .setTenantId(tenantId == null ? tenancy.own() : tenantId)
        .setPlatform(
            complaints.required(
                at + "/platform", input.platform(), Values.oneOf(Platform.class), Platform.OTHER))
        .setAccountId(complaints.required(at + "/accountId", input.accountId(), Values::id, ""))
        .setCampaignId(complaints.required(at + "/campaignId", input.campaignId(), Values::id, ""))
        .build();
  }

  private Targets targets(@Nullable TargetsInput input, Currency currency) {
    if (input == null) {
      return Targets.newBuilder().build();
    }
    return Targets.newBuilder()
        .setRoas(complaints.optional(at + "/targets/roas", input.roas(), Values::targetRoas))
        .setCpaMicros(
            complaints.optional(at + "/targets/cpa", input.cpa(), Values.target(currency)))
        .build();
  }

  private List<Creative> creatives(SnapshotInput input) {
    return input.creatives() == null
        ? List.of()
        : new CreativeCheck(complaints).check(at + "/creatives", input.creatives());
  }

  /** Ascending by name, as the contract wants them. */
  private List<Label> labels(@Nullable Map<String, String> input) {
    if (input == null) {
      return List.of();
    }
    if (input.size() > MOST_LABELS) {
      complaints.add(at + "/labels", "holds " + input.size() + "; at most " + MOST_LABELS);
      return List.of();
    }
    return input.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry -> {
              String path = at + "/labels/" + entry.getKey();
              return Label.newBuilder()
                  .setName(complaints.required(path, entry.getKey(), Values::id, ""))
                  .setValue(complaints.required(path, entry.getValue(), Values::name, ""))
                  .build();
            })
        .toList();
  }

  private <E extends Enum<E>> E oneOf(
      String field, @Nullable String value, Class<E> type, E otherwise) {
    E parsed = complaints.optional(at + "/" + field, value, Values.oneOf(type));
    return parsed == null ? otherwise : parsed;
  }
}
