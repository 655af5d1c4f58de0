package io.adwright.gateway.imports.layout;

import java.util.Arrays;
import java.util.Optional;

/** What a column can carry. The names of the public ones are the columns of Adwright's format. */
public enum Field {
  PLATFORM("platform", Kind.TEXT),
  ACCOUNT_ID("account_id", Kind.TEXT),
  CAMPAIGN_ID("campaign_id", Kind.TEXT),
  CAMPAIGN_NAME("campaign_name", Kind.TEXT),
  CURRENCY("currency", Kind.TEXT),
  TIME_ZONE("time_zone", Kind.TEXT),
  DATE("date", Kind.DATE),
  /** Last day of a row that spans several; {@link #DATE} is its first. */
  END_DATE("end_date", Kind.DATE),
  SPEND("spend", Kind.MONEY),
  IMPRESSIONS("impressions", Kind.COUNT),
  CLICKS("clicks", Kind.COUNT),
  CONVERSIONS("conversions", Kind.FRACTION),
  CONVERSION_VALUE("conversion_value", Kind.MONEY),
  REACH("reach", Kind.COUNT),
  DAILY_BUDGET("daily_budget", Kind.MONEY),
  TARGET_ROAS("target_roas", Kind.RATIO),
  TARGET_CPA("target_cpa", Kind.MONEY),
  STATUS("status", Kind.TEXT),
  OBJECTIVE("objective", Kind.TEXT),
  VERTICAL("vertical", Kind.TEXT),
  AUDIENCE("audience", Kind.TEXT),
  AD_ID("ad_id", Kind.TEXT),
  HEADLINE("headline", Kind.TEXT),
  DESCRIPTION("description", Kind.TEXT),
  FINAL_URL("final_url", Kind.TEXT),
  PLACEMENT("placement", Kind.TEXT),
  DEVICE("device", Kind.TEXT),
  /** When the numbers were true, as an instant in UTC. */
  AS_OF("as_of", Kind.TEXT),
  /** A whole number; a higher one supersedes a lower one. */
  REVISION("revision", Kind.COUNT),

  /** Whether the budget is a daily or a total one; of platform exports only. */
  BUDGET_TYPE("budget type", Kind.TEXT),
  /** Name of a budget that several campaigns share; of platform exports only. */
  BUDGET_NAME("budget name", Kind.TEXT),
  /** The platform's id of the budget; of platform exports only. */
  BUDGET_ID("budget id", Kind.TEXT),
  /** Share of impressions that the budget was too small for; of platform exports only. */
  LOST_TO_BUDGET("lost to budget", Kind.RATIO),
  /** Count of whatever the campaign is optimised for; of platform exports only. */
  RESULTS("results", Kind.FRACTION),
  /** What {@link #RESULTS} counts; of platform exports only. */
  RESULT_KIND("result kind", Kind.TEXT);

  private final String label;
  private final Kind kind;

  Field(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** Kinds of cell. */
  public enum Kind {
    TEXT,
    DATE,
    /** A whole number. */
    COUNT,
    /** A number that may have decimals. */
    FRACTION,
    /** An amount in main units of the row's currency. */
    MONEY,
    /** A ratio, or a share in percent. */
    RATIO
  }

  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the cells are numbers. */
  public boolean isNumber() {
    return kind != Kind.TEXT && kind != Kind.DATE;
  }

  /** Whether a request may map or set it. */
  public boolean isPublic() {
    return label.indexOf(' ') < 0 && this != RESULTS;
  }

  /** The public field with a name. */
  public static Optional<Field> named(String name) {
    return Arrays.stream(values()).filter(f -> f.isPublic() && f.label.equals(name)).findFirst();
  }
}
