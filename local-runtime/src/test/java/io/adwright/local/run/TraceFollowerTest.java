package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceFollowerTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<Trace> told = new ArrayList<>();

  @Test
  void tracesAreToldInTheOrderOfTheFile() throws Exception {
    // Given
    try (StubGateway stub =
            new StubGateway()
                .traces("a", "RUNNING", "RUNNING", "COMPLETE")
                .traces("b", "COMPLETE");
        Gateway gateway = new Gateway(stub.url())) {
      // When
      int unseen =
          new TraceFollower(gateway, LONG).follow(List.of("a", "b"), done -> {}, told::add);

      // Then
      assertThat(unseen).isZero();
      assertThat(told)
          .extracting(trace -> trace.json().path("correlationId").asText())
          .containsExactly("a", "b");
      assertThat(told).allMatch(trace -> trace.status() == Trace.Status.COMPLETE);
    }
  }

  @Test
  void aTraceThatNeverEndsIsToldAsFarAsItCame() throws Exception {
    // Given
    try (StubGateway stub = new StubGateway().traces("a", "RUNNING").traces("b", "COMPLETE");
        Gateway gateway = new Gateway(stub.url())) {
      // When
      new TraceFollower(gateway, SHORT).follow(List.of("a", "b"), done -> {}, told::add);

      // Then
      assertThat(told)
          .extracting(Trace::status)
          .containsExactly(Trace.Status.RUNNING, Trace.Status.COMPLETE);
    }
  }

  @Test
  void aTraceThatNeverShowsUpIsCounted() throws Exception {
    // Given
    try (StubGateway stub = new StubGateway().traces("b", "FAILED");
        Gateway gateway = new Gateway(stub.url())) {
      // When
      int unseen =
          new TraceFollower(gateway, SHORT).follow(List.of("a", "b"), done -> {}, told::add);

      // Then
      assertThat(unseen).isEqualTo(1);
      assertThat(told).extracting(Trace::status).containsExactly(Trace.Status.FAILED);
    }
  }
}
