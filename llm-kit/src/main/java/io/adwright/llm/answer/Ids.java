package io.adwright.llm.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Short ids by which a model refers to things it was told: a letter and a number from 1.
 *
 * @param all in the order of the things
 */
public record Ids(List<String> all) {
  public Ids {
    all = List.copyOf(all);
  }

  /** Returns ids for {@code things}, for example C1 and C2. */
  public static Ids of(char letter, List<?> things) {
    return new Ids(
        IntStream.rangeClosed(1, things.size()).mapToObj(number -> "" + letter + number).toList());
  }

  /** Returns whether {@code answer} has every id exactly once and no other. */
  public boolean areOrderedBy(List<String> answer) {
    return answer.stream().sorted(Comparator.naturalOrder()).toList().equals(sorted());
  }

  /**
   * Returns the place of the thing with {@code id}, from 0.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int indexOf(String id) {
    int index = all.indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException("not one of the " + all.size() + " ids");
    }
    return index;
  }

  private List<String> sorted() {
    return all.stream().sorted(Comparator.naturalOrder()).toList();
  }
}
