package io.adwright.gateway.imports.value;

import java.util.regex.Pattern;

/**
 * What the numbers of a column tell about their style.
 *
 * <p>{@code 1.234} is a thousand or a little more than one; {@code 12.34}, {@code 1.234,56} and
 * {@code 1.234.567} leave no doubt.
 */
public final class NumberClues {
  private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

  private long point;
  private long comma;
  private long unclearPoint;
  private long unclearComma;

  /** Looks at one cell. */
  public void accept(String cell) {
    String text = NumberStyle.withoutSymbols(cell);
    if (text.length() > NumberStyle.MAX_CHARACTERS || text.chars().anyMatch(Character::isLetter)) {
      return;
    }
    int lastPoint = text.lastIndexOf('.');
    int lastComma = text.lastIndexOf(',');
    if (lastPoint < 0 && lastComma < 0) {
      return;
    }
    if (lastPoint >= 0 && lastComma >= 0) {
      count(lastPoint > lastComma);
    } else if (lastPoint >= 0) {
      single(text, '.', lastPoint);
    } else {
      single(text, ',', lastComma);
    }
  }

  private void single(String text, char separator, int last) {
    boolean isPoint = separator == '.';
    if (text.indexOf(separator) < last) {
      count(!isPoint);
    } else if (!couldGroup(text, last)) {
      count(isPoint);
    } else if (isPoint) {
      unclearPoint++;
    } else {
      unclearComma++;
    }
  }

  private void count(boolean isPoint) {
    if (isPoint) {
      point++;
    } else {
      comma++;
    }
  }

  private static boolean couldGroup(String text, int separator) {
    return text.length() - separator == 4 && GROUPED.matcher(text).matches();
  }

  /** Adds what {@code other} saw. */
  public void add(NumberClues other) {
    point += other.point;
    comma += other.comma;
    unclearPoint += other.unclearPoint;
    unclearComma += other.unclearComma;
  }

  /** Whether there is a number that can be read in one style only. */
  public boolean isClear() {
    return point > 0 || comma > 0;
  }

  /** Whether there is a number that means something else in the other style. */
  public boolean isUnclear() {
    return unclearPoint > 0 || unclearComma > 0;
  }

  /** The style of most numbers that leave no doubt. */
  public NumberStyle style() {
    return comma > point ? NumberStyle.COMMA : NumberStyle.POINT;
  }

  /** The style in which the doubtful numbers are whole: for columns that count. */
  public NumberStyle styleOfWholeNumbers() {
    return unclearPoint > unclearComma ? NumberStyle.COMMA : NumberStyle.POINT;
  }
}
