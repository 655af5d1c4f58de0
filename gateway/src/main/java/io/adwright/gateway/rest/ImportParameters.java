package io.adwright.gateway.rest;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.Period;
import io.adwright.gateway.imports.value.BadCell;
import io.adwright.gateway.imports.value.Vocabulary;
import io.adwright.gateway.imports.value.Zones;
import io.adwright.gateway.security.Caller;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the person who imports a file says about it, as query parameters. */
class ImportParameters {
  @RestQuery
  @Parameter(description = "The file's name; an account number in it is used")
  @Nullable String fileName;

  @RestQuery
  @Parameter(
      description = "field=column, once for each field: how to read a file of unknown format",
      example = "spend=Cost")
  @Nullable List<String> map;

  @RestQuery
  @Parameter(
      description = "field=value, once for each field: stands where the file leaves it empty",
      example = "currency=USD")
  @Nullable List<String> set;

  @RestQuery
  @Parameter(
      description = "First and last day of rows that carry no date",
      example = "2026-01-01..2026-01-31")
  @Nullable String period;

  @RestQuery
  @Parameter(description = "Pattern of the file's dates", example = "dd/MM/yyyy")
  @Nullable String dateFormat;

  @RestQuery
  @Parameter(
      description = "IANA zone of accounts whose rows name none; UTC if left out",
      example = "Europe/Berlin")
  @Nullable String timeZone;

  @RestQuery
  @Parameter(description = "Platform of rows that name none", example = "META")
  @Nullable String platform;

  @RestQuery
  @Parameter(description = "Tenant that the campaigns belong to; the caller's if left out")
  @Nullable String tenant;

  /**
   * Returns the request.
   *
   * @throws ApiProblem if any parameter is wrong
   */
  ImportRequest request(Caller caller) {
    var parameters = new Parameters();
    var request =
        new ImportRequest(
            fileName == null ? "" : fileName,
            parameters.tenant(caller, "tenant", tenant),
            parameters.pairs("map", map == null ? List.of() : map),
            parameters.pairs("set", set == null ? List.of() : set),
            parameters.read("period", period, Period::parse),
            parameters.read("dateFormat", dateFormat, text -> text),
            parameters.read("timeZone", timeZone, ImportParameters::zone),
            parameters.read("platform", platform, ImportParameters::platform));
    parameters.require();
    return request;
  }

  private static ZoneId zone(String text) {
    try {
      return Zones.parse(text);
    } catch (BadCell bad) {
      throw new IllegalArgumentException(
          "'" + text + "' is " + bad.reason() + ". " + bad.hint(), bad);
    }
  }

  private static Platform platform(String text) {
    return Vocabulary.platform(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + text
                        + "' is not known. Known are "
                        + Arrays.toString(Platform.values())));
  }
}
