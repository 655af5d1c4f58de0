package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.value.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The campaigns of a file whose rows are all in, and what was set aside at the end. */
public final class Settlement {
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

  private final Sheet sheet;
  private final ImportRequest request;
  private final List<ImportedCampaign> campaigns = new ArrayList<>();
  private final List<DroppedRows> dropped = new ArrayList<>();
  private final Set<String> unknownWords = new LinkedHashSet<>();
  private final long summed;
  private long withoutZone;
  private long older;

  Settlement(Sheet sheet, ImportRequest request, long summed) {
    this.sheet = sheet;
    this.request = request;
    this.summed = summed;
  }

  void add(CampaignDraft draft) {
    Timeline timeline = Timeline.of(draft.windows(), sheet);
    dropped.addAll(timeline.dropped());
    if (timeline.settled().isEmpty()) {
      return;
    }
    ProfileDraft profile = draft.profile();
    profile.unknownStatus().ifPresent(s -> unknownWords.add("Status '" + Texts.quoted(s) + "'"));
    profile
        .unknownObjective()
        .ifPresent(o -> unknownWords.add("Objective '" + Texts.quoted(o) + "'"));
    older += timeline.older();
    campaigns.add(campaign(timeline, draft));
  }

  private ImportedCampaign campaign(Timeline timeline, CampaignDraft draft) {
    ProfileDraft profile = draft.profile();
    Optional<ZoneId> told = profile.zone().or(request::timeZone);
    withoutZone += told.isEmpty() ? 1 : 0;
    ZoneId zone = told.orElse(DEFAULT_ZONE);
    SettledWindow last = timeline.settled().getLast();
    Instant asOf = profile.asOf().orElseGet(() -> last.endIn(zone).toInstant());
    return new ImportedCampaign(
        profile.profile(request.tenantId(), zone, last.numbers().knownDailyBudget()),
        new WindowList(timeline.settled(), zone),
        asOf,
        profile.revision().orElseGet(() -> ChronoUnit.MICROS.between(Instant.EPOCH, asOf)),
        Oddities.of(timeline, draft));
  }

  /** In the order of their first row. */
  public List<ImportedCampaign> campaigns() {
    return campaigns;
  }

  /** What was set aside because of other rows. */
  public List<DroppedRows> dropped() {
    return dropped;
  }

  /** Sentences for people. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (summed > 0) {
      notes.add(
          "Rows added to an earlier one of the same campaign and days: %,d.".formatted(summed));
    }
    if (withoutZone > 0) {
      notes.add(
          "No time zone is given for %d of %d campaigns; their days are days in UTC."
              .formatted(withoutZone, campaigns.size()));
    }
    if (older > 0) {
      notes.add(
          "%,d windows older than the last %d days of their campaign were left out."
              .formatted(older, Timeline.KEPT_DAYS));
    }
    unknownWords.stream()
        .limit(10)
        .forEach(word -> notes.add(word + " is no word that is known; it was read as UNKNOWN."));
    return notes;
  }
}
