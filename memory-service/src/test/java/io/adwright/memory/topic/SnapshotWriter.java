package io.adwright.memory.topic;

import io.adwright.memory.recall.Learnings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one snapshot after the other until it is killed; a program of its own. */
final class SnapshotWriter {
  private static final int LEARNINGS = 2_000;

  private SnapshotWriter() {}

  static void main(String[] arguments) throws IOException {
    var file = new SnapshotFile(Path.of(arguments[0]));
    for (long round = 0; true; round++) {
      file.write(snapshot(round));
      System.out.println(round);
    }
  }

  private static Snapshot snapshot(long round) {
    return new Snapshot(
        "topic-1",
        "words/1",
        Instant.EPOCH,
        Map.of(0, round),
        IntStream.range(0, LEARNINGS)
            .mapToObj(i -> "l-" + i)
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> Learnings.learning(id, "text").build())));
  }
}
