package io.adwright.gateway.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file in Adwright's own format; every row is a good one except for what is said of it. */
public final class OwnFile {
  public static final String HEADER =
      "platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,"
          + "clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,objective";

  private final List<String> columns = new ArrayList<>(List.of(HEADER.split(",", -1)));
  private final List<String> lines = new ArrayList<>();

  private OwnFile() {}

  public static OwnFile withColumns(String... further) {
    OwnFile file = new OwnFile();
    file.columns.addAll(List.of(further));
    return file;
  }

  /** A file of one row for each of {@code rows}, each told by what differs from a good one. */
  public static OwnFile of(String... rows) {
    OwnFile file = new OwnFile();
    for (String row : rows) {
      file.row(row.isEmpty() ? new String[0] : row.split(" ", -1));
    }
    return file;
  }

  /** Adds a row; each difference is {@code column=value}. */
  public OwnFile row(String... differences) {
    Map<String, String> cells = good();
    for (String difference : differences) {
      String[] parts = difference.split("=", 2);
      if (!columns.contains(parts[0])) {
        throw new IllegalArgumentException("no column " + parts[0]);
      }
      cells.put(parts[0], parts[1]);
    }
    lines.add(
        columns.stream()
            .map(column -> quoted(cells.getOrDefault(column, "")))
            .collect(Collectors.joining(",")));
    return this;
  }

  /** Adds a line as it is. */
  public OwnFile line(String line) {
    lines.add(line);
    return this;
  }

  /** The rows without the header. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  public String csv() {
    return String.join(",", columns) + "\n" + String.join("\n", lines) + "\n";
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static Map<String, String> good() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("platform", "GOOGLE_ADS");
    cells.put("account_id", "111-222-3333");
    cells.put("campaign_id", "c1");
    cells.put("campaign_name", "Lamps");
    cells.put("currency", "USD");
    cells.put("time_zone", "America/New_York");
    cells.put("date", "2026-01-05");
    cells.put("spend", "100.50");
    cells.put("impressions", "10000");
    cells.put("clicks", "200");
    cells.put("conversions", "8.5");
    cells.put("conversion_value", "340.25");
    cells.put("daily_budget", "120");
    cells.put("target_roas", "2.5");
    cells.put("target_cpa", "");
    cells.put("status", "ACTIVE");
    cells.put("objective", "SALES");
    return cells;
  }
}
