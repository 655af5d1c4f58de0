package io.adwright.gateway.imports.layout;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.value.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The export of Meta Ads Manager.
 *
 * <p>The same purchase is counted under several names there; exactly one column of them is read.
 */
public record MetaAdsFormat() implements Format {
  private static final Pattern AMOUNT_SPENT = Pattern.compile("amount spent(?: \\((\\w{3})\\))?");

  private static final String[] BREAKDOWN = {
    "ad set name",
    "ad set id",
    "ad name",
    "ad id",
    "age",
    "gender",
    "country",
    "region",
    "platform",
    "placement",
    "device",
    "device platform",
    "impression device",
    "time of day (ad account time zone)",
    "time of day (viewer's time zone)"
  };

  @Override
  public String name() {
    return "meta-ads";
  }

  @Override
  public boolean recognises(Header header) {
    return header.has("campaign name")
        && (header.has("reporting starts") || header.has("day"))
        && amountSpent(header).isPresent();
  }

  @Override
  public Columns columns(Header header) throws ImportRefused {
    Columns.Builder columns =
        Columns.in(header)
            .field(Field.ACCOUNT_ID, "account id")
            .field(Field.CAMPAIGN_ID, "campaign id")
            .field(Field.CAMPAIGN_NAME, "campaign name")
            .field(Field.CURRENCY, "currency", "account currency")
            .field(Field.TIME_ZONE, "account time zone", "account timezone", "time zone")
            .field(Field.DATE, "day", "reporting starts")
            .field(Field.IMPRESSIONS, "impressions")
            .field(Field.CLICKS, "link clicks", "clicks (all)", "clicks")
            .field(Field.CONVERSIONS, "purchases", "website purchases")
            .field(
                Field.CONVERSION_VALUE,
                "purchases conversion value",
                "purchase conversion value",
                "website purchases conversion value")
            .field(Field.RESULTS, "results")
            .field(Field.RESULT_KIND, "result indicator", "result type")
            .field(Field.REACH, "reach")
            .field(Field.OBJECTIVE, "objective", "campaign objective")
            .states("campaign delivery", "delivery status", "delivery", "campaign status")
            .breakdown(BREAKDOWN);
    Optional<Matcher> spend = amountSpent(header);
    if (spend.isPresent()) {
      columns.field(Field.SPEND, spend.get().group());
    }
    if (!header.has("day")) {
      columns.field(Field.END_DATE, "reporting ends");
    }
    if (!isByAdSet(header)) {
      columns
          .field(Field.DAILY_BUDGET, "campaign budget", "ad set budget", "budget")
          .field(Field.BUDGET_TYPE, "campaign budget type", "ad set budget type", "budget type");
    }
    return columns.build();
  }

  @Override
  public Map<Field, String> constants(Header header) {
    return amountSpent(header)
        .map(m -> m.group(1))
        .map(currency -> Map.of(Field.CURRENCY, currency))
        .orElse(Map.of());
  }

  @Override
  public Optional<Platform> platform() {
    return Optional.of(Platform.META);
  }

  /** A budget of another level is told in words: "Using ad set budget". */
  @Override
  public boolean isUnknown(String cell) {
    return Blanks.isNone(cell) || cell.regionMatches(true, 0, "using ", 0, 6);
  }

  /** The line of totals names no campaign. */
  @Override
  public boolean isSummary(Columns columns, List<String> cells) {
    return isBlankAt(columns.position(Field.CAMPAIGN_NAME), cells)
        && isBlankAt(columns.position(Field.CAMPAIGN_ID), cells);
  }

  @Override
  public boolean leavesZerosEmpty() {
    return true;
  }

  @Override
  public List<String> notes(Header header) {
    return isByAdSet(header)
        ? List.of("Budgets in this file belong to ad sets; the campaigns' budgets are unknown.")
        : List.of();
  }

  private static boolean isByAdSet(Header header) {
    return header.has("ad set name") || header.has("ad set id") || header.has("ad id");
  }

  private static boolean isBlankAt(Optional<Integer> position, List<String> cells) {
    return position.map(p -> p >= cells.size() || cells.get(p).isBlank()).orElse(true);
  }

  private static Optional<Matcher> amountSpent(Header header) {
    return header.names().stream()
        .map(name -> AMOUNT_SPENT.matcher(Texts.folded(name)))
        .filter(Matcher::matches)
        .findFirst();
  }
}
