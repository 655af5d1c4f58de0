package io.adwright.memory.library;

import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningVector;
import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.recall.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The vectors that travel with learnings, of one embedder. Those of another, or of another length,
 * or with a number that is none, are as good as absent.
 */
final class Vectors {
  /** How far the length of a vector may be from 1: single precision, and bf16 at that. */
  private static final double ROUNDING = 0.02;

  private final Embedder embedder;

  Vectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Returns the vector that {@code learning} carries, if it can be used here. */
  Optional<float[]> carriedBy(Learning learning) {
    return learning
        .getVector()
        .filter(vector -> vector.getEmbedderId().equals(embedder.id()))
        .map(LearningVector::getValues)
        .filter(values -> values.size() == embedder.dimension())
        .map(Vectors::numbers)
        .filter(Vectors::isOfLengthOne);
  }

  /** Returns {@code learning} with a vector of this embedder. */
  Learning complete(Learning learning) {
    return carriedBy(learning).isPresent()
        ? learning
        : with(learning, embedder.embed(SearchText.of(learning)));
  }

  /** Like {@link #complete} for several, with less time for each. */
  List<Learning> completeAll(List<Learning> learnings) {
    List<float[]> made = embedder.embedAll(learnings.stream().map(SearchText::of).toList());
    List<Learning> complete = new ArrayList<>(made.size());
    for (int i = 0; i < made.size(); i++) {
      complete.add(with(learnings.get(i), made.get(i)));
    }
    return complete;
  }

  float[] of(String text) {
    return embedder.embed(text);
  }

  String embedderId() {
    return embedder.id();
  }

  private Learning with(Learning learning, float[] numbers) {
    return Learning.newBuilder(learning)
        .setVector(
            LearningVector.newBuilder()
                .setEmbedderId(embedder.id())
                .setValues(Numbers.of(numbers))
                .build())
        .build();
  }

  private static float[] numbers(List<Float> values) {
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i);
    }
    return numbers;
  }

  private static boolean isOfLengthOne(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    return Math.abs(squares - 1) <= ROUNDING;
  }
}
