package io.adwright.memory.rest;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.library.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the learnings that people ask for. */
@ApplicationScoped
class LearningList {
  private static final Comparator<Learning> NEWEST_FIRST =
      Comparator.comparing(Learning::getLearnedAt)
          .reversed()
          .thenComparing(Learning::getLearningId);

  private final Library library;

  LearningList(Library library) {
    this.library = library;
  }

  /** Returns learnings of any validity, newest first, from the one after {@code after}. */
  LearningPage newest(
      String tenant, Predicate<Learning> wanted, int limit, @Nullable String after) {
    List<Learning> sorted = library.all(tenant).filter(wanted).sorted(NEWEST_FIRST).toList();
    int from = after == null ? 0 : positionAfter(sorted, after);
    List<Learning> page = sorted.subList(from, Math.min(sorted.size(), from + limit));
    boolean more = from + page.size() < sorted.size();
    return page(
        page.stream().map(LearningView::of).toList(), more ? page.getLast().getLearningId() : null);
  }

  /** Returns the usable learnings nearest to {@code text}, nearest first. */
  LearningPage nearest(String tenant, String text, LearningFilter wanted, int limit) {
    long all = wanted.isOpen() ? limit : library.all(tenant).count();
    return page(
        library.search(tenant, text, Math.max(limit, Math.toIntExact(all))).stream()
            .filter(hit -> hit.similarity() > 0 && wanted.test(hit.learning()))
            .limit(limit)
            .map(hit -> LearningView.of(hit.learning(), hit.similarity()))
            .toList(),
        null);
  }

  private LearningPage page(List<LearningView> items, @Nullable String next) {
    return new LearningPage(items, library.name(), library.degradedBecause().orElse(null), next);
  }

  /** Returns where to go on; at the beginning if that learning is gone. */
  private static int positionAfter(List<Learning> sorted, String learningId) {
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).getLearningId().equals(learningId)) {
        return i + 1;
      }
    }
    return 0;
  }
}
