package io.adwright.llm.stream;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.kit.step.StepScope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes answers on the topic {@code agent-stream} while they are made, for people to watch.
 *
 * <p>Nothing waits for it and nothing fails with it: a chunk that does not find room is sent with
 * the next one, and what cannot be sent at all is counted in {@code
 * adwright_llm_stream_lost_total}.
 */
@ApplicationScoped
public class TokenStreams {
  private static final int ROOM = 256;

  private final Emitter<TokenChunk> chunks;
  private final Clock clock;
  private final Counter lost;

  public TokenStreams(
      @Channel("agent-stream") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = ROOM)
          Emitter<TokenChunk> chunks,
      Clock clock,
      MeterRegistry meters) {
    this.chunks = chunks;
    this.clock = clock;
    this.lost =
        Counter.builder("adwright.llm.stream.lost")
            .description("Chunks of streamed answers that did not reach the broker")
            .register(meters);
  }

  /** Opens the stream of the one conversation that a step holds with {@code model}. */
  public TokenStream open(StepScope scope, String model) {
    return new TokenStream(
        new TokenStream.Sink() {
          @Override
          public boolean takes(TokenStream.Chunk chunk) {
            return send(event(scope, model, chunk));
          }

          @Override
          public void lost() {
            lost.increment();
          }
        },
        System::nanoTime);
  }

  private TokenChunk event(StepScope scope, String model, TokenStream.Chunk chunk) {
    return TokenChunk.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(ContentHash.of("chunk").and(scope.stepId()).and(chunk.sequence()).id())
                .setCorrelationId(scope.cause().getCorrelationId())
                .setCausationId(scope.cause().getEventId())
                .setOccurredAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                .build())
        .setStepId(scope.stepId())
        .setAgent(scope.agent())
        .setCampaign(scope.campaign().getRef())
        .setModel(model)
        .setSequence(chunk.sequence())
        .setText(chunk.text())
        .setEnd(chunk.end())
        .setTokensOut(chunk.tokensOut())
        .build();
  }

  private boolean send(TokenChunk chunk) {
    var key =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(chunk.getContext().getCorrelationId())
            .build();
    try {
      chunks.send(
          Message.of(
              chunk,
              Metadata.of(key),
              () -> CompletableFuture.completedStage(null),
              refused -> {
                lost.increment();
                return CompletableFuture.completedStage(null);
              }));
      return true;
    } catch (IllegalStateException noRoom) {
      return false;
    }
  }
}
