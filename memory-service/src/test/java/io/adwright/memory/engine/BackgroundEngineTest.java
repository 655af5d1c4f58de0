package io.adwright.memory.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.memory.embedding.Embedder;
import io.adwright.memory.index.IndexChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

final class BackgroundEngineTest {
  private static final Path NO_LIBRARY = Path.of("nowhere/libfaiss_c.so");

  private final BackgroundEngine engine = new BackgroundEngine(new EngineState.Preparing("start"));
  private final List<EngineState.Ready> told = new ArrayList<>();

  @Test
  void itAnswersWhileItIsPrepared() throws Exception {
    // Given
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    engine.whenReady(told::add);

    // When
    Thread loading =
        engine.start(
            progress -> {
              progress.accept("unpacking");
              begun.countDown();
              mayEnd.await();
              return loaded();
            });

    // Then
    begun.await();
    assertThat(engine.state()).isEqualTo(new EngineState.Preparing("unpacking"));
    assertThat(health().getData().orElseThrow()).containsEntry("step", "unpacking");
    assertThat(told).isEmpty();
    mayEnd.countDown();
    loading.join();
    assertThat(engine.state()).isInstanceOf(EngineState.Ready.class);
    assertThat(told).hasSize(1);
  }

  @Test
  void whoAsksLaterIsToldAtOnce() throws Exception {
    // Given
    engine.start(_ -> loaded()).join();

    // When
    engine.whenReady(told::add);

    // Then
    assertThat(told).hasSize(1);
    HealthCheckResponse health = health();
    assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(health.getData().orElseThrow())
        .containsEntry("state", "ready")
        .containsEntry("embedder", "fake/fp32")
        .containsEntry("degradedBecause", "not FAISS");
  }

  @Test
  void aFailureIsAReasonAndNotTheEnd() throws Exception {
    // Given
    engine.whenReady(told::add);

    // When
    engine
        .start(
            _ -> {
              throw new UnsatisfiedLinkError("libtorch.so: no such file");
            })
        .join();

    // Then
    assertThat(engine.state()).isEqualTo(new EngineState.Unavailable("libtorch.so: no such file"));
    assertThat(told).isEmpty();
    HealthCheckResponse health = health();
    assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(health.getData().orElseThrow())
        .containsEntry("degradedBecause", "libtorch.so: no such file");
  }

  @Test
  void oneListenerThatFailsHarmsNoOther() throws Exception {
    // Given
    engine.whenReady(
        _ -> {
          throw new IllegalStateException("on purpose");
        });
    engine.whenReady(told::add);

    // When
    engine.start(_ -> loaded()).join();

    // Then
    assertThat(told).hasSize(1);
    assertThat(engine.state()).isInstanceOf(EngineState.Ready.class);
  }

  private HealthCheckResponse health() {
    return new EngineHealth(engine).call();
  }

  private static EngineLoader.Loaded loaded() {
    return new EngineLoader.Loaded(
        new EngineState.Ready(new Fake(), IndexChoice.of(NO_LIBRARY, 1).indexes()),
        List.of("not FAISS"));
  }

  private static final class Fake implements Embedder {
    @Override
    public String id() {
      return "fake/fp32";
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public float[] embed(String text) {
      return new float[] {1};
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
      return texts.stream().map(this::embed).toList();
    }
  }
}
