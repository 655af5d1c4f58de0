package io.adwright.copywriter.copy;

import io.adwright.contracts.event.Creative;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text does not say again what an ad of the campaign says now. */
final class NoveltyRule implements LineRule {
  private final Set<String> running;

  NoveltyRule(List<Creative> creatives) {
    this.running =
        creatives.stream()
            .flatMap(ad -> Stream.of(ad.getHeadlines(), ad.getDescriptions()))
            .flatMap(List::stream)
            .map(Folded::of)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Objection> objectionTo(Line line) {
    return running.contains(Folded.of(line.text()))
        ? Optional.of(Objection.to(line, "RUNS_ALREADY", "runs already; write another"))
        : Optional.empty();
  }
}
