package io.adwright.llm.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ChunkEnd;
import io.adwright.llm.stream.TokenStream.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenStreamTest {
  private final List<Chunk> sent = new ArrayList<>();
  private long millis;
  private boolean room = true;
  private int lost;

  private final TokenStream stream =
      new TokenStream(
          new TokenStream.Sink() {
            @Override
            public boolean takes(Chunk chunk) {
              return room && sent.add(chunk);
            }

            @Override
            public void lost() {
              lost++;
            }
          },
          () -> TimeUnit.MILLISECONDS.toNanos(millis));

  @Test
  void piecesGoTogetherForLessThanATenthOfASecond() {
    // Given
    stream.attempt();
    stream.heard("a");
    millis += 60;
    stream.heard("b");

    // When
    millis += 20;
    stream.tick();

    // Then
    assertThat(sent).containsExactly(new Chunk(0, "ab", ChunkEnd.MORE, null));
  }

  @Test
  void theLastChunkTakesAlongWhatWaitsAndSaysHowItEnded() {
    // Given
    stream.attempt();
    stream.heard("a");
    millis += 100;
    stream.heard("b");
    stream.heard("c");

    // When
    stream.end(ChunkEnd.CUT, 3);

    // Then
    assertThat(sent)
        .containsExactly(
            new Chunk(0, "ab", ChunkEnd.MORE, null), new Chunk(1, "c", ChunkEnd.CUT, 3L));
  }

  @Test
  void withoutRoomNothingIsLostAndNoNumberIsSkipped() {
    // Given
    stream.attempt();
    room = false;
    stream.heard("a");
    millis += 500;
    stream.tick();
    stream.heard("b");

    // When
    room = true;
    stream.tick();
    stream.end(ChunkEnd.COMPLETE, 2);

    // Then
    assertThat(sent)
        .containsExactly(
            new Chunk(0, "ab", ChunkEnd.MORE, null), new Chunk(1, "", ChunkEnd.COMPLETE, 2L));
    assertThat(lost).isZero();
  }

  @Test
  void anEndWithoutRoomIsCountedAsLost() {
    // Given
    stream.attempt();
    room = false;

    // When
    stream.end(ChunkEnd.FAILED, 0);

    // Then
    assertThat(lost).isEqualTo(1);
  }

  @Test
  void whatWasNeverBegunSaysNothing() {
    // When
    stream.end(ChunkEnd.FAILED, 0);

    // Then
    assertThat(sent).isEmpty();
    assertThat(lost).isZero();
  }
}
