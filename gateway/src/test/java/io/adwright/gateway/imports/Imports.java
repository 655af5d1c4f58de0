package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.adwright.contracts.event.MetricsWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Short ways to import in tests. */
public final class Imports {
  private Imports() {}

  /** One that takes as many rows as a gateway does by default. */
  public static CampaignImporter importer() {
    return new CampaignImporter(1_000_000);
  }

  public static ImportResult of(String csv) {
    return of(csv, ImportRequest.plain("report.csv", "tenant"));
  }

  public static ImportResult of(String csv, ImportRequest request) {
    return of(csv.getBytes(StandardCharsets.UTF_8), request);
  }

  public static ImportResult of(byte[] bytes, ImportRequest request) {
    try {
      return importer().read(new ByteArrayInputStream(bytes), request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ImportRefused e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  public static ImportRefused refusalOf(String csv) {
    return refusalOf(csv, ImportRequest.plain("report.csv", "tenant"));
  }

  public static ImportRefused refusalOf(String csv, ImportRequest request) {
    return refusalOf(csv.getBytes(StandardCharsets.UTF_8), request);
  }

  public static ImportRefused refusalOf(byte[] bytes, ImportRequest request) {
    return catchThrowableOfType(
        ImportRefused.class, () -> importer().read(new ByteArrayInputStream(bytes), request));
  }

  /** A request with a mapping and constants, each as {@code field=column}. */
  public static ImportRequest mapping(Map<String, String> map, Map<String, String> set) {
    return new ImportRequest(
        "report.csv",
        "tenant",
        map,
        set,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static ImportRequest over(String period, ImportRequest request) {
    return new ImportRequest(
        request.fileName(),
        request.tenantId(),
        request.map(),
        request.set(),
        Optional.of(Period.parse(period)),
        request.dateFormat(),
        request.timeZone(),
        request.platform());
  }

  public static ImportRequest datesAs(String format, ImportRequest request) {
    return new ImportRequest(
        request.fileName(),
        request.tenantId(),
        request.map(),
        request.set(),
        request.period(),
        Optional.of(format),
        request.timeZone(),
        request.platform());
  }

  /** The windows of the only campaign. */
  public static List<MetricsWindow> windows(ImportResult result) {
    return campaign(result).windows();
  }

  public static ImportedCampaign campaign(ImportResult result) {
    if (result.campaigns().size() != 1) {
      throw new AssertionError(
          result.campaigns().size() + " campaigns; set aside: " + result.rejected());
    }
    return result.campaigns().getFirst();
  }

  public static long spend(ImportResult result) {
    return all(result).flatMap(w -> w.getSpendMicros().stream()).mapToLong(Long::longValue).sum();
  }

  public static long clicks(ImportResult result) {
    return all(result).flatMap(w -> w.getClicks().stream()).mapToLong(Long::longValue).sum();
  }

  public static long impressions(ImportResult result) {
    return all(result).flatMap(w -> w.getImpressions().stream()).mapToLong(Long::longValue).sum();
  }

  public static double conversions(ImportResult result) {
    return all(result)
        .flatMap(w -> w.getConversionCount().stream())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static Stream<MetricsWindow> all(ImportResult result) {
    return result.campaigns().stream().flatMap(c -> c.windows().stream());
  }

  /** The lines that were set aside. */
  public static long[] rejectedLines(ImportResult result) {
    return result.rejected().stream().mapToLong(RejectedRow::line).toArray();
  }
}
