package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.layout.Field;
import io.adwright.gateway.imports.row.BadRow;
import io.adwright.gateway.imports.row.Numbers;
import io.adwright.gateway.imports.row.Row;
import io.adwright.gateway.imports.row.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A campaign whose rows are still coming in. */
final class CampaignDraft {
  private final ProfileDraft profile;
  private final boolean addsRepeatedRows;
  // Ascending by span. Files are mostly in the order of days, so that most windows go to the end.
  private final List<Window> windows = new ArrayList<>();
  private final RowOddities rowOddities = new RowOddities();

  /** What became of a row. */
  enum Added {
    /** It is in a window, and what is held has grown. */
    STORED,
    /** It is in the sum of a window. */
    SUMMED,
    /** It says the same as an earlier one, and was left out. */
    REPEATED
  }

  CampaignDraft(ProfileDraft profile, boolean addsRepeatedRows) {
    this.profile = profile;
    this.addsRepeatedRows = addsRepeatedRows;
  }

  ProfileDraft profile() {
    return profile;
  }

  RowOddities rowOddities() {
    return rowOddities;
  }

  /** Ascending by span; they may overlap. */
  List<Window> windows() {
    return windows;
  }

  /**
   * Takes a row.
   *
   * @throws BadRow if it contradicts an earlier row; then it changed nothing
   */
  Added add(Row row, String breakdown) throws BadRow {
    requireSameAccountSettings(row);
    int position = find(row.span());
    Added added =
        position < 0 ? insert(-position - 1, row, breakdown) : add(position, row, breakdown);
    if (added != Added.REPEATED) {
      profile.accept(row);
      rowOddities.accept(row);
    }
    return added;
  }

  private Added insert(int position, Row row, String breakdown) {
    windows.add(
        position, Window.startingWith(row.span(), breakdown, row.cells().line(), row.numbers()));
    return Added.STORED;
  }

  private Added add(int position, Row row, String breakdown) throws BadRow {
    Window window = windows.get(position);
    Optional<Numbers> known = window.numbersOf(breakdown);
    if (known.isEmpty()) {
      window.addPart(breakdown, row.cells().line(), row.numbers());
      return Added.STORED;
    }
    if (addsRepeatedRows) {
      return sum(window, row, breakdown);
    }
    if (known.get().equals(row.numbers())) {
      return Added.REPEATED;
    }
    throw new BadRow(
        row.cells()
            .complaint(
                Field.DATE,
                "line %d already gave %s of this campaign with other numbers"
                    .formatted(window.lineOf(breakdown).orElseThrow(), window.span()),
                "Keep the right one. Rows that are parts of a day need a column that tells them"
                    + " apart, or a --map, which adds them."));
  }

  private static Added sum(Window window, Row row, String breakdown) throws BadRow {
    try {
      window.addToPart(breakdown, row.numbers());
      return Added.SUMMED;
    } catch (ArithmeticException e) {
      throw new BadRow(
          row.cells()
              .complaint(
                  Field.SPEND,
                  "the sum of " + window.span() + " gets too large",
                  "Check the unit of the column."));
    }
  }

  private void requireSameAccountSettings(Row row) throws BadRow {
    if (!row.facts().currency().equals(profile.currency())) {
      throw new BadRow(
          row.cells()
              .complaint(
                  Field.CURRENCY,
                  "earlier rows of this campaign are in " + profile.currency().getCurrencyCode(),
                  "A campaign is accounted in one currency; import the others on their own."));
    }
    Optional<ZoneId> other = profile.zone().filter(z -> !row.facts().zone().orElse(z).equals(z));
    if (other.isPresent()) {
      throw new BadRow(
          row.cells()
              .complaint(
                  Field.TIME_ZONE,
                  "earlier rows of this campaign are in " + other.get(),
                  "The days of a campaign are those of one time zone."));
    }
  }

  /** Position of the window with this span, or {@code -position - 1} of where it belongs. */
  private int find(Span span) {
    if (windows.isEmpty() || windows.getLast().span().compareTo(span) < 0) {
      return -windows.size() - 1;
    }
    int low = 0;
    int high = windows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = windows.get(middle).span().compareTo(span);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }
}
