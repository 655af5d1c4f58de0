package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.row.BadRow;
import io.adwright.gateway.imports.row.CampaignKey;
import io.adwright.gateway.imports.row.Row;
import io.adwright.gateway.imports.value.OneOfEach;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The campaigns of a file, while its rows come in. */
public final class Campaigns {
  /** Campaigns of one import. */
  public static final int MAX_CAMPAIGNS = 50_000;

  private static final int MOST_SHARED_TEXTS = 100_000;

  private final Sheet sheet;
  private final ImportRequest request;
  private final Map<CampaignKey, CampaignDraft> drafts = new LinkedHashMap<>();
  private final OneOfEach<String> breakdowns = new OneOfEach<>(MOST_SHARED_TEXTS);
  private final int mostStored;
  private long stored;
  private long summed;

  /**
   * Starts with none.
   *
   * @param mostStored the most rows, after adding what can be added
   */
  public Campaigns(Sheet sheet, ImportRequest request, int mostStored) {
    this.sheet = sheet;
    this.request = request;
    this.mostStored = mostStored;
  }

  /**
   * Takes a row; returns whether it said something new.
   *
   * @throws BadRow if it contradicts an earlier row
   * @throws ImportRefused if the file holds too much
   */
  public boolean add(Row row) throws BadRow, ImportRefused {
    CampaignDraft draft = drafts.get(row.campaign());
    if (draft == null) {
      if (drafts.size() == MAX_CAMPAIGNS) {
        throw tooLarge("%,d campaigns".formatted(MAX_CAMPAIGNS));
      }
      draft =
          new CampaignDraft(
              new ProfileDraft(row.campaign(), row.facts().currency()),
              sheet.format().addsRepeatedRows());
      drafts.put(row.campaign(), draft);
    }
    CampaignDraft.Added added = draft.add(row, breakdowns.of(row.breakdown()));
    if (added == CampaignDraft.Added.STORED && ++stored > mostStored) {
      throw tooLarge("%,d rows of campaign and day".formatted(mostStored));
    }
    summed += added == CampaignDraft.Added.SUMMED ? 1 : 0;
    return added != CampaignDraft.Added.REPEATED;
  }

  /** Makes campaigns of the rows. Nothing may be added after. */
  public Settlement settle() {
    Settlement settlement = new Settlement(sheet, request, summed);
    // Rows and campaigns of a large file do not fit into a small heap side by side.
    Iterator<CampaignDraft> unsettled = drafts.values().iterator();
    while (unsettled.hasNext()) {
      settlement.add(unsettled.next());
      unsettled.remove();
    }
    return settlement;
  }

  private static ImportRefused tooLarge(String limit) {
    return new ImportRefused(
        RefusalCode.TOO_LARGE,
        "The file holds more than " + limit + ".",
        "Split it, for example by account.");
  }
}
