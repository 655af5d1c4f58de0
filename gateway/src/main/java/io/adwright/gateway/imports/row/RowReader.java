package io.adwright.gateway.imports.row;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.Period;
import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.layout.Sheet;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.CellParser;
import io.adwright.gateway.imports.value.Currencies;
import io.adwright.gateway.imports.value.OneOfEach;
import io.adwright.gateway.imports.value.Texts;
import io.adwright.gateway.imports.value.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a checked row of a line's cells. */
public final class RowReader {
  /** An id that a spreadsheet took for a number: its last digits are gone. */
  private static final Pattern SHORTENED_ID = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");

  private static final int MOST_PLATFORMS_TOLD = 10;

  private static final int MOST_SHARED_SPANS = 10_000;

  private final Sheet sheet;
  private final Platform platformOtherwise;
  private final NumbersReader numbers;
  private final FactsReader facts;
  private final CellParser<LocalDate> days;
  private final CellParser<Currency> currencies = CellParser.remembering(Currencies::parse);
  private final CellParser<Platform> platforms = CellParser.remembering(this::platform);
  private final OneOfEach<Span> spans = new OneOfEach<>(MOST_SHARED_SPANS);
  private final Set<String> unknownPlatforms = new LinkedHashSet<>();

  /** Makes a reader for the lines of {@code sheet}. */
  public RowReader(Sheet sheet, CellStyles styles, ImportRequest request) {
    this.sheet = sheet;
    this.platformOtherwise =
        request.platform().or(() -> sheet.format().platform()).orElse(Platform.OTHER);
    this.numbers = new NumbersReader(sheet, styles);
    this.facts = new FactsReader(numbers);
    this.days = CellParser.remembering(styles.dates()::parse);
  }

  /**
   * Reads a row.
   *
   * @throws BadRow if a cell is wrong, or the row lacks what every row needs
   */
  public Row read(Cells cells) throws BadRow {
    CampaignKey campaign = campaign(cells);
    Span span = spans.of(span(cells));
    Currency currency =
        cells
            .read(Field.CURRENCY, currencies)
            .orElseThrow(() -> missing(cells, Field.CURRENCY, "--set currency=USD"));
    return new Row(
        cells,
        campaign,
        span,
        numbers.read(cells, currency),
        cells.breakdown(),
        facts.read(cells, currency));
  }

  /** Sentences for people about how the rows were read. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(numbers.notes());
    notes.addAll(facts.notes());
    unknownPlatforms.forEach(
        name -> notes.add("Platform '" + Texts.quoted(name) + "' is not known; read as OTHER."));
    return notes;
  }

  private Platform platform(String text) {
    Optional<Platform> known = Vocabulary.platform(text);
    if (known.isEmpty() && unknownPlatforms.size() < MOST_PLATFORMS_TOLD) {
      unknownPlatforms.add(text);
    }
    return known.orElse(Platform.OTHER);
  }

  private CampaignKey campaign(Cells cells) throws BadRow {
    return new CampaignKey(
        cells.read(Field.PLATFORM, platforms).orElse(platformOtherwise),
        cells
            .read(Field.ACCOUNT_ID, RowReader::id)
            .orElseThrow(() -> missing(cells, Field.ACCOUNT_ID, "--set account_id=…")),
        campaignId(cells));
  }

  private String campaignId(Cells cells) throws BadRow {
    if (sheet.has(Field.CAMPAIGN_ID)) {
      return cells
          .read(Field.CAMPAIGN_ID, RowReader::id)
          .orElseThrow(() -> missing(cells, Field.CAMPAIGN_ID, "a column that is always filled"));
    }
    // People write the same name in several ways; the platform's id would be the same.
    return cells
        .read(Field.CAMPAIGN_NAME, RowReader::id)
        .map(Texts::folded)
        .orElseThrow(() -> missing(cells, Field.CAMPAIGN_NAME, "a column that is always filled"));
  }

  private static String id(String text) throws BadCell {
    String id = Texts.tidy(text, Integer.MAX_VALUE);
    if (id.isEmpty() || id.length() > Texts.MAX_NAME) {
      throw new BadCell("not between 1 and " + Texts.MAX_NAME + " characters", "Check the column.");
    }
    if (SHORTENED_ID.matcher(id).matches()) {
      throw new BadCell(
          "an id that a spreadsheet shortened to a number",
          "Export again, and keep the column as text.");
    }
    return id;
  }

  private Span span(Cells cells) throws BadRow {
    Optional<Period> period = sheet.period();
    if (period.isPresent()) {
      return Span.of(period.get().from(), period.get().to());
    }
    LocalDate first =
        cells
            .read(Field.DATE, days)
            .orElseThrow(() -> missing(cells, Field.DATE, "a date in every row"));
    LocalDate last = cells.read(Field.END_DATE, days).orElse(first);
    if (last.isBefore(first)) {
      throw new BadRow(
          cells.complaint(
              Field.END_DATE, "ends on " + last + ", before it starts on " + first, "Swap them."));
    }
    return Span.of(first, last);
  }

  private static BadRow missing(Cells cells, Field field, String remedy) {
    return new BadRow(
        cells.complaint(field, field.label() + " is empty", "Every row needs it: " + remedy + "."));
  }
}
