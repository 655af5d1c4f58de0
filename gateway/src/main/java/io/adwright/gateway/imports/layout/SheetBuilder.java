package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.Period;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.value.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a sheet of a header that was recognised: checks that rows will have what they need. */
final class SheetBuilder {
  /** Account of rows that name none, when nothing else names it. */
  static final String UNKNOWN_ACCOUNT = "unknown-account";

  private static final int MOST_COLUMNS_TOLD = 12;

  // Google's customer ids, and Meta's account ids, as people leave them in file names.
  private static final Pattern ACCOUNT_IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{3}-\\d{3}-\\d{4})(?!\\d)|act_(\\d{5,20})");

  private static final List<Field> METRICS =
      List.of(Field.SPEND, Field.IMPRESSIONS, Field.CLICKS, Field.CONVERSIONS);

  private final Format format;
  private final Settings settings;
  private final ImportRequest request;
  private final List<String> notes = new ArrayList<>();

  SheetBuilder(Format format, Settings settings, ImportRequest request) {
    this.format = format;
    this.settings = settings;
    this.request = request;
  }

  Sheet build(Preview preview, long headerLine, Header header, List<String> titles)
      throws ImportRefused {
    Columns columns = format.columns(header);
    Map<Field, String> constants = constants(header, columns);
    requireCampaignAndMetric(columns, constants);
    requireCurrency(header, columns, constants);
    Optional<Period> period = period(columns, constants, titles);
    settings.set().keySet().stream()
        .filter(columns::has)
        .forEach(
            field ->
                notes.add(
                    "--set %s stands only where column '%s' is empty."
                        .formatted(field.label(), columns.nameOf(field))));
    if (!columns.has(Field.CAMPAIGN_ID) && !constants.containsKey(Field.CAMPAIGN_ID)) {
      notes.add("The file has no campaign ids; campaigns are told apart by name.");
    }
    addUnused(columns);
    notes.addAll(format.notes(header));
    return new Sheet(
        format, preview.delimiter(), headerLine, header, columns, constants, period, notes);
  }

  private Map<Field, String> constants(Header header, Columns columns) throws ImportRefused {
    Map<Field, String> constants = new EnumMap<>(Field.class);
    constants.putAll(settings.set());
    for (Map.Entry<Field, String> told : format.constants(header).entrySet()) {
      String set = constants.put(told.getKey(), told.getValue());
      if (set != null && !set.equalsIgnoreCase(told.getValue())) {
        throw new ImportRefused(
            RefusalCode.BAD_SETTING,
            "--set %s=%s, but the header says %s."
                .formatted(told.getKey().label(), set, told.getValue().toUpperCase(Locale.ROOT)),
            "Leave the setting out.");
      }
    }
    if (!columns.has(Field.ACCOUNT_ID) && !constants.containsKey(Field.ACCOUNT_ID)) {
      constants.put(Field.ACCOUNT_ID, accountInFileName());
      notes.add(
          "The file names no account; '%s' stands for it. Name it with --set account_id=…"
              .formatted(constants.get(Field.ACCOUNT_ID)));
    }
    return constants;
  }

  private String accountInFileName() {
    Matcher m = ACCOUNT_IN_NAME.matcher(request.fileName());
    if (!m.find()) {
      return UNKNOWN_ACCOUNT;
    }
    String google = m.group(1);
    return google != null ? google : m.group(2);
  }

  private void requireCampaignAndMetric(Columns columns, Map<Field, String> constants)
      throws ImportRefused {
    if (!columns.has(Field.CAMPAIGN_ID)
        && !columns.has(Field.CAMPAIGN_NAME)
        && !constants.containsKey(Field.CAMPAIGN_ID)
        && !constants.containsKey(Field.CAMPAIGN_NAME)) {
      throw new ImportRefused(
          RefusalCode.INCOMPLETE_MAPPING,
          "No column says which campaign a row belongs to.",
          "Map campaign_id or campaign_name; or set one, if all rows are one campaign.");
    }
    if (METRICS.stream().noneMatch(columns::has)) {
      throw new ImportRefused(
          RefusalCode.INCOMPLETE_MAPPING,
          "No column holds spend, impressions, clicks or conversions.",
          "Map at least one of them.");
    }
  }

  private static void requireCurrency(Header header, Columns columns, Map<Field, String> constants)
      throws ImportRefused {
    if (!columns.has(Field.CURRENCY) && !constants.containsKey(Field.CURRENCY)) {
      throw new ImportRefused(
          RefusalCode.NO_CURRENCY,
          "No column says which currency the amounts are in. Columns seen: " + header.told() + ".",
          "Name it: --set currency=USD (or EUR, INR, …).");
    }
  }

  private Optional<Period> period(
      Columns columns, Map<Field, String> constants, List<String> titles) throws ImportRefused {
    if (columns.has(Field.DATE) || constants.containsKey(Field.DATE)) {
      return Optional.empty();
    }
    Optional<Period> period = request.period().or(() -> TitleRange.of(titles));
    if (period.isEmpty()) {
      throw new ImportRefused(
          RefusalCode.NO_DATES,
          "No column holds dates, and no period was given for the rows.",
          "Map date, or say which days the rows cover: --period 2026-01-01..2026-01-31.");
    }
    notes.add("Rows carry no date; each campaign is one window over " + period.get() + ".");
    return period;
  }

  private void addUnused(Columns columns) {
    List<String> unused = columns.unused();
    if (!unused.isEmpty()) {
      String told =
          String.join(", ", unused.stream().limit(MOST_COLUMNS_TOLD).map(Texts::quoted).toList());
      notes.add(
          "Columns not read: "
              + told
              + (unused.size() > MOST_COLUMNS_TOLD ? ", … (" + unused.size() + ")." : "."));
    }
  }
}
