package io.adwright.gateway.imports.layout;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Adwright's own columns, in any order; further ones are optional. An empty cell is unknown. */
public record AdwrightFormat() implements Format {
  /** The columns that make a file one of this format. */
  static final List<String> REQUIRED =
      List.of(
          "platform",
          "account_id",
          "campaign_id",
          "campaign_name",
          "currency",
          "time_zone",
          "date",
          "spend",
          "impressions",
          "clicks",
          "conversions",
          "conversion_value",
          "daily_budget",
          "target_roas",
          "target_cpa",
          "status",
          "objective");

  private static final String[] BREAKDOWN = {
    "ad_id",
    "ad_name",
    "ad_group_id",
    "ad_group_name",
    "placement",
    "device",
    "audience",
    "network",
    "country",
    "region",
    "age",
    "gender",
    "keyword",
    "hour",
    "headline",
    "description",
    "final_url"
  };

  @Override
  public String name() {
    return "adwright";
  }

  @Override
  public boolean recognises(Header header) {
    return missing(header).isEmpty();
  }

  /** The required columns that {@code header} lacks. */
  static List<String> missing(Header header) {
    return REQUIRED.stream().filter(name -> !header.has(name)).toList();
  }

  @Override
  public Columns columns(Header header) throws ImportRefused {
    Columns.Builder columns = Columns.in(header);
    for (Field field : Arrays.stream(Field.values()).filter(Field::isPublic).toList()) {
      columns.field(field, field.label());
    }
    return columns.states(Field.STATUS.label()).breakdown(BREAKDOWN).build();
  }

  @Override
  public Optional<Platform> platform() {
    return Optional.empty();
  }

  @Override
  public boolean isUnknown(String cell) {
    return cell.isBlank();
  }
}
