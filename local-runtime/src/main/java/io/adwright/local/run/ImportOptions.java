package io.adwright.local.run;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person says about a file beyond its content. The gateway judges it; here it is only
 * passed on.
 *
 * @param map field to column
 * @param set field to constant
 * @param period {@code FROM..TO}, the days of rows without a date
 * @param dateFormat pattern of the dates
 * @param timeZone zone of accounts that name none
 * @param platform platform of rows that name none
 */
public record ImportOptions(
    Map<String, String> map,
    Map<String, String> set,
    Optional<String> period,
    Optional<String> dateFormat,
    Optional<String> timeZone,
    Optional<String> platform) {

  public static final ImportOptions NONE =
      new ImportOptions(
          Map.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Returns where the gateway at {@code gateway} takes a file called {@code fileName}. */
  URI uri(String gateway, String fileName) {
    List<String> query = new ArrayList<>();
    query.add(parameter("fileName", fileName));
    map.forEach((field, column) -> query.add(parameter("map", field + "=" + column)));
    set.forEach((field, value) -> query.add(parameter("set", field + "=" + value)));
    period.ifPresent(value -> query.add(parameter("period", value)));
    dateFormat.ifPresent(value -> query.add(parameter("dateFormat", value)));
    timeZone.ifPresent(value -> query.add(parameter("timeZone", value)));
    platform.ifPresent(value -> query.add(parameter("platform", value)));
    return URI.create(gateway + "/api/v1/imports?" + String.join("&", query));
  }

  private static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
