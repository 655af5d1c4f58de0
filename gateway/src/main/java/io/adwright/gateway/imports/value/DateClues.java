package io.adwright.gateway.imports.value;

import java.util.Optional;

/** What the dates of a file tell about their order. */
public final class DateClues {
  private long dayFirst;
  private long monthFirst;
  private String unclear = "";

  /** Looks at one cell. */
  public void accept(String cell) {
    NumericDate.find(cell).ifPresent(this::accept);
  }

  private void accept(NumericDate date) {
    if (date.isPointed() || date.first() == date.second()) {
      return;
    }
    if (date.first() > 12 && date.second() <= 12) {
      dayFirst++;
    } else if (date.second() > 12 && date.first() <= 12) {
      monthFirst++;
    } else if (date.first() <= 12 && unclear.isEmpty()) {
      unclear = date.text();
    }
  }

  /** The order that most dates with a day after the 12th show; empty when none does. */
  public Optional<DateOrder> order() {
    if (dayFirst == 0 && monthFirst == 0) {
      return Optional.empty();
    }
    return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
  }

  /** A date that means two things when no other date shows the order; empty when there is none. */
  public Optional<String> unclear() {
    return unclear.isEmpty() ? Optional.empty() : Optional.of(unclear);
  }
}
