package io.adwright.gateway.imports;

import io.adwright.contracts.event.Platform;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the person who imports a file says about it.
 *
 * @param fileName the file's name, without meaning except for an account number in it; may be empty
 * @param tenantId the tenant that the campaigns belong to
 * @param map field to column, for a file whose format is not known; empty lets the header decide
 * @param set field to constant: stands wherever the file leaves the field empty
 * @param period the days of rows that carry no date
 * @param dateFormat pattern of the file's dates, as in {@code dd/MM/yyyy}; empty lets the dates
 *     decide
 * @param timeZone zone of accounts whose rows name none; empty means UTC
 * @param platform platform of rows that name none
 */
public record ImportRequest(
    String fileName,
    String tenantId,
    Map<String, String> map,
    Map<String, String> set,
    Optional<Period> period,
    Optional<String> dateFormat,
    Optional<ZoneId> timeZone,
    Optional<Platform> platform) {

  public ImportRequest {
    if (tenantId.isBlank()) {
      throw new IllegalArgumentException("an import needs the tenant that its campaigns belong to");
    }
    map = inGivenOrder(map);
    set = inGivenOrder(set);
  }

  /** A request that leaves everything to the file. */
  public static ImportRequest plain(String fileName, String tenantId) {
    return new ImportRequest(
        fileName,
        tenantId,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  // Map.copyOf would shuffle, and the order shows in messages.
  private static Map<String, String> inGivenOrder(Map<String, String> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
