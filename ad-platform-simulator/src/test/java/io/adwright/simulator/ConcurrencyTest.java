package io.adwright.simulator;

import static io.adwright.simulator.platform.Requests.SHOES;
import static io.adwright.simulator.platform.Requests.TEN;
import static io.adwright.simulator.platform.Requests.TWELVE;
import static io.adwright.simulator.platform.Requests.budget;
import static io.adwright.simulator.platform.Requests.creation;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Verdict;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.JournalLine;
import io.adwright.simulator.wire.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConcurrencyTest {
  private static final int CLIENTS = 16;
  private static final long CENT = 10_000;

  @TempDir Path directory;

  private Simulator simulator;

  @BeforeEach
  void start() {
    simulator = new Simulator(directory, new JournalCodec(StrictJson.mapper()), Clock.systemUTC());
    simulator.handle(creation());
  }

  @AfterEach
  void stop() throws IOException {
    simulator.close();
  }

  @Test
  void oneKeySentByManyAtOnceAppliesOnceAndAllGetTheSameAnswer() throws Exception {
    // When
    List<Verdict> verdicts =
        all(CLIENTS, () -> simulator.handle(budget("k", TWELVE, "r1")).verdict());

    // Then
    assertThat(verdicts).filteredOn(Verdict.Applied.class::isInstance).hasSize(1);
    assertThat(verdicts).filteredOn(Verdict.Replayed.class::isInstance).hasSize(CLIENTS - 1);
    assertThat(verdicts).extracting(Verdict::after).containsOnly(campaign());
  }

  @Test
  void noIncrementOfARaceIsLost() throws Exception {
    // When
    all(
        CLIENTS,
        () -> {
          for (int i = 0; i < 10; i++) {
            incrementByReadingAndWriting();
          }
          return "done";
        });

    // Then
    assertThat(campaign().dailyBudgetMicros()).isEqualTo(TEN + CLIENTS * 10 * CENT);
  }

  @Test
  void journalHasEveryRequestOnceAndInOrder() throws Exception {
    // When
    all(CLIENTS, () -> simulator.handle(budget("k", TWELVE, "r1")));

    // Then
    assertThat(simulator.journal(0, 1_000))
        .extracting(JournalLine::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, CLIENTS + 1).boxed().toList());
  }

  private void incrementByReadingAndWriting() {
    JournalEntry entry;
    do {
      Campaign seen = campaign();
      Long budget = seen.dailyBudgetMicros();
      assertThat(budget).isNotNull();
      String key = Thread.currentThread().threadId() + "-" + seen.revision();
      entry = simulator.handle(budget(key, budget + CENT, seen.revision().toString()));
    } while (!(entry.verdict() instanceof Verdict.Applied));
  }

  private Campaign campaign() {
    return simulator.campaign(SHOES).orElseThrow();
  }

  private static <T> List<T> all(int clients, Callable<T> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> tasks = IntStream.range(0, clients).mapToObj(_ -> work).toList();
      for (Future<T> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
    }
    return results;
  }
}
