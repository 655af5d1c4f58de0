package io.adwright.gateway.imports.layout;

import io.adwright.contracts.event.Platform;
import io.adwright.gateway.imports.ImportRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any file, through a mapping from field to column.
 *
 * <p>Nothing is known of such a file, so several rows of a campaign and day are parts of it and are
 * added, and amounts with the noise of binary floats are rounded to a micro.
 *
 * @param mapping column names by field
 */
public record MappedFormat(Map<Field, String> mapping) implements Format {
  @Override
  public String name() {
    return "mapped";
  }

  @Override
  public boolean recognises(Header header) {
    return missing(header).isEmpty();
  }

  /** The mapped columns that {@code header} lacks. */
  List<String> missing(Header header) {
    return mapping.values().stream().filter(name -> !header.has(name)).toList();
  }

  @Override
  public Columns columns(Header header) throws ImportRefused {
    Columns.Builder columns = Columns.in(header);
    for (Map.Entry<Field, String> entry : mapping.entrySet()) {
      columns.field(entry.getKey(), entry.getValue());
      if (entry.getKey() == Field.STATUS) {
        columns.states(entry.getValue());
      }
    }
    return columns.build();
  }

  @Override
  public Optional<Platform> platform() {
    return Optional.empty();
  }

  @Override
  public boolean isUnknown(String cell) {
    return Blanks.isNone(cell);
  }

  @Override
  public boolean addsRepeatedRows() {
    return true;
  }

  @Override
  public boolean roundsAmounts() {
    return true;
  }
}
