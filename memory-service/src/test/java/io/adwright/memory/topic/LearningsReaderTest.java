package io.adwright.memory.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.engine.MemoryEngine;
import io.adwright.memory.library.Library;
import io.adwright.memory.library.WordEmbedder;
import io.adwright.memory.recall.Learnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replica makes of the topic, and of what an earlier process left on its disk. */
class LearningsReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path directory;
  private final PlayedTopic topic = new PlayedTopic();
  private final List<String> setAside = new ArrayList<>();
  private final AtomicInteger decoded = new AtomicInteger();
  private MemoryEngine engine = Engines.none();
  private Instant now = NOW;

  LearningsReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void anEmptyTopicIsReadAtOnce() {
    // Given nothing on the topic

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(library.size()).isZero();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void garbageIsSetAsideAndTheRestGoesOn() {
    // Given
    topic.add(0, "k", "garbage".getBytes(StandardCharsets.UTF_8));
    topic.add(0, "acme/l-1", learning("l-1"));
    topic.add(0, "acme/blank", Learnings.learning("blank", " ").build());
    topic.add(1, "acme/l-2", learning("l-2"));

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(library.state()).containsOnlyKeys("acme/l-1", "acme/l-2");
    assertThat(setAside).hasSize(2);
    assertThat(setAside.getFirst()).startsWith("0@0 no learning");
    assertThat(setAside.getLast()).contains("its text is blank");
  }

  @Test
  void aRegistryThatIsAwayForAWhileLosesNothing() {
    // Given
    topic.add(0, "acme/l-1", learning("l-1"));
    topic.awayFor(1);

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(library.state()).containsOnlyKeys("acme/l-1");
    assertThat(setAside).isEmpty();
  }

  @Test
  void theNextStartReadsWhatTheSnapshotLacksAndNoMore() {
    // Given
    topic.add(0, "acme/l-1", learning("l-1"));
    topic.add(1, "acme/l-2", learning("l-2"));
    lifeOfAReplica();
    topic.add(0, "acme/l-3", learning("l-3"));
    topic.addTombstone(1, "acme/l-2");
    decoded.set(0);

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(decoded).hasValue(1);
    assertThat(library.state()).containsOnlyKeys("acme/l-1", "acme/l-3");
  }

  @Test
  void aSnapshotThatIsCorruptIsRefusedAndTheTopicIsReadAnew() throws IOException {
    // Given
    topic.add(0, "acme/l-1", learning("l-1"));
    lifeOfAReplica();
    Files.writeString(directory.resolve("learnings.snapshot"), "not a snapshot at all");

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(library.state()).containsOnlyKeys("acme/l-1");
    assertThat(decoded).hasValue(2);
  }

  @Test
  void aSnapshotOfAnotherEmbedderIsRefused() {
    // Given
    topic.add(0, "acme/l-1", learning("l-1"));
    var first = new WordEmbedder("words/1");
    engine = new Engines(first.engine());
    lifeOfAReplica();
    int madeByTheFirst = first.made();
    var second = new WordEmbedder("words/2");
    engine = new Engines(second.engine());

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(decoded).hasValue(2);
    assertThat(madeByTheFirst).isEqualTo(1);
    assertThat(second.made()).isEqualTo(1);
    assertThat(library.state().get("acme/l-1").getVector().orElseThrow().getEmbedderId())
        .isEqualTo("words/2");
  }

  @Test
  void aSnapshotOfThisEmbedderSparesItEveryVector() {
    // Given
    topic.add(0, "acme/l-1", learning("l-1"));
    engine = new Engines(new WordEmbedder("words/1").engine());
    lifeOfAReplica();
    var again = new WordEmbedder("words/1");
    engine = new Engines(again.engine());

    // When
    lifeOfAReplica();

    // Then
    assertThat(again.made()).isZero();
    assertThat(decoded).hasValue(1);
  }

  @Test
  void aSnapshotOlderThanTombstonesAreKeptIsRefused() {
    // Given: the tombstone of l-1 is gone from the topic, as compaction makes it
    topic.add(0, "acme/l-1", learning("l-1"));
    lifeOfAReplica();
    topic.forget(0);
    now = NOW.plus(Duration.ofDays(2));

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(library.size()).isZero();
  }

  @Test
  void aSnapshotOfAnotherTopicOfThatNameIsRefused() {
    // Given
    topic.add(0, "acme/l-1", learning("l-1"));
    lifeOfAReplica();
    topic.recreate();
    topic.add(1, "acme/l-9", learning("l-9"));

    // When
    Library library = lifeOfAReplica();

    // Then
    assertThat(library.state()).containsOnlyKeys("acme/l-9");
  }

  @Test
  void whereNothingCanBeWrittenTheReplicaWorksWithoutASnapshot() throws IOException {
    // Given: a file where the directory should be, which stops even root
    Path taken = Files.writeString(directory.resolve("taken"), "a file");
    topic.add(0, "acme/l-1", learning("l-1"));

    // When
    Library library = lifeOfAReplica(taken);

    // Then
    assertThat(library.state()).containsOnlyKeys("acme/l-1");
  }

  private Library lifeOfAReplica() {
    return lifeOfAReplica(directory);
  }

  /** Starts a replica, waits until it has read all, and ends it as an orderly stop would. */
  private Library lifeOfAReplica(Path home) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    var library = new Library(List.of(), Optional::empty, () -> Optional.of("NO_ENGINE"));
    engine.whenReady(library::searchByMeaning);
    var catchUp = new CatchUp();
    var snapshots =
        new Snapshots(
            new SnapshotFile(home),
            engine,
            clock,
            new Snapshots.Terms(Duration.ofHours(1), Duration.ofHours(12), Duration.ZERO));
    var reader =
        new LearningsReader(
            topic,
            new RecordReader(topic.deserializer(decoded), "learnings"),
            (record, why) ->
                setAside.add(record.partition() + "@" + record.offset() + " " + why.getMessage()),
            library,
            catchUp,
            snapshots,
            new Repair(List::of, _ -> {}, clock, Duration.ofHours(1)),
            clock,
            Duration.ofMillis(20));
    Thread thread = Thread.ofPlatform().start(reader);
    assertThat(catchUp.await(LIMIT)).isTrue();
    reader.stop();
    try {
      assertThat(thread.join(LIMIT)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return library;
  }

  private static Learning learning(String id) {
    return Learnings.raisingTheBudgetHelped(id).build();
  }
}
