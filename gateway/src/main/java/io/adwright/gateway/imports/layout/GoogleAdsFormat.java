package io.adwright.gateway.imports.layout;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.value.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The campaign report that Google Ads exports: titles above the header, totals below the rows. */
public record GoogleAdsFormat() implements Format {
  private static final Pattern TOTAL = Pattern.compile("totals?( ?:.*)?");

  private static final String[] BREAKDOWN = {
    "ad group",
    "ad group id",
    "ad",
    "ad id",
    "device",
    "network",
    "network (with search partners)",
    "keyword",
    "search keyword",
    "click type",
    "country/territory",
    "age",
    "gender",
    "hour of the day",
    "day of the week",
    "week",
    "month",
    "quarter",
    "year"
  };

  @Override
  public String name() {
    return "google-ads";
  }

  @Override
  public boolean recognises(Header header) {
    int metrics = 0;
    metrics += header.has("cost") ? 1 : 0;
    metrics += header.has("clicks") ? 1 : 0;
    metrics += header.has("impr.") || header.has("impressions") ? 1 : 0;
    return header.has("campaign") && metrics >= 2;
  }

  @Override
  public Columns columns(Header header) throws ImportRefused {
    return Columns.in(header)
        .field(Field.ACCOUNT_ID, "customer id", "account id")
        .field(Field.CAMPAIGN_ID, "campaign id")
        .field(Field.CAMPAIGN_NAME, "campaign")
        .field(Field.CURRENCY, "currency code", "currency")
        .field(Field.TIME_ZONE, "account time zone", "time zone")
        .field(Field.DATE, "day", "date")
        .field(Field.SPEND, "cost")
        .field(Field.IMPRESSIONS, "impr.", "impressions")
        .field(Field.CLICKS, "clicks")
        .field(Field.CONVERSIONS, "conversions")
        .field(Field.CONVERSION_VALUE, "conv. value", "total conv. value", "conversion value")
        .field(Field.DAILY_BUDGET, "budget")
        .field(Field.BUDGET_TYPE, "budget type")
        .field(Field.BUDGET_NAME, "budget name")
        .field(Field.BUDGET_ID, "budget id")
        .field(Field.TARGET_ROAS, "target roas", "avg. target roas")
        .field(Field.TARGET_CPA, "target cpa", "avg. target cpa")
        .field(Field.LOST_TO_BUDGET, "search lost is (budget)")
        .field(Field.OBJECTIVE, "campaign goal", "objective")
        .states("campaign state", "campaign status", "status", "status reasons")
        .breakdown(BREAKDOWN)
        .build();
  }

  @Override
  public Optional<Platform> platform() {
    return Optional.of(Platform.GOOGLE_ADS);
  }

  @Override
  public boolean isUnknown(String cell) {
    return Blanks.isNone(cell);
  }

  @Override
  public boolean writesZeroForNoValue() {
    return true;
  }

  /** A campaign may be called "Total: …" as well, but a total has no day. */
  @Override
  public boolean isSummary(Columns columns, List<String> cells) {
    Optional<String> first = cells.stream().filter(c -> !c.isBlank()).findFirst();
    if (first.isEmpty() || !TOTAL.matcher(Texts.folded(first.get())).matches()) {
      return false;
    }
    return columns
        .position(Field.DATE)
        .map(p -> p >= cells.size() || isUnknown(cells.get(p)) || first.get().equals(cells.get(p)))
        .orElse(true);
  }
}
