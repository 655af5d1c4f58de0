package io.adwright.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.DeadLetterHeaders;
import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Mark;
import io.adwright.gateway.backlog.LetterPile;
import io.adwright.gateway.backlog.LetterPile.Reason;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PileCountTest {
  private static final String TOPIC = "adwright.recalls.v1.dlq";
  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-01-02T00:00:00Z");

  private final PileCount count =
      new PileCount(TOPIC, letter -> LetterKey.names(letter.key(), 0, "acme"));

  @Test
  void whatWaitsIsCountedByItsReasonsTheLatestFirst() {
    // Given
    count.add(letter(0, "acme/META/a/1", "no such schema", LATE));
    count.add(letter(1, "acme/META/a/1", "bad bytes", EARLY));
    count.add(letter(2, "acme/META/a/2", "bad bytes", EARLY.plusSeconds(1)));

    // When
    LetterPile pile = count.pile(true);

    // Then
    assertThat(pile.waiting()).isEqualTo(3);
    assertThat(pile.oldest()).contains(EARLY);
    assertThat(pile.newest()).contains(LATE);
    assertThat(pile.reasons())
        .containsExactly(
            new Reason("no such schema", 1, LATE),
            new Reason("bad bytes", 2, EARLY.plusSeconds(1)));
  }

  @Test
  void whatWasSentAgainWaitsNoMoreHoweverOftenItWasSent() {
    // Given
    count.add(letter(0, "acme/META/a/1", "bad bytes", EARLY));
    count.add(letter(1, "acme/META/a/2", "bad bytes", LATE));
    count.add(mark(2, 0));
    count.add(mark(3, 0));

    // When
    LetterPile pile = count.pile(true);

    // Then
    assertThat(pile.replayed()).isEqualTo(1);
    assertThat(count.places()).containsExactly(new DeadLetter.Place(TOPIC, 0, 1));
  }

  @Test
  void lettersOfOthersAreNotCounted() {
    // Given
    count.add(letter(0, "globex/META/a/1", "a secret of globex", EARLY));
    count.add(mark(1, 0));

    // When
    LetterPile pile = count.pile(false);

    // Then
    assertThat(pile.waiting() + pile.replayed()).isZero();
    assertThat(pile.reasons()).isEmpty();
    assertThat(pile.whole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "acme/META/a/1, 0, acme, true",
    "acme/META/a/1, 0, acm, false",
    "a%2Fb/META/a/1, 0, a/b, true",
    "acme, 0, acme, false",
    "NOTE/acme/c-1, 1, acme, true",
    "NOTE/acme/c-1, 1, NOTE, false",
  })
  void aKeyNamesTheTenantAtItsPlaceAlone(String key, int place, String tenantId, boolean named) {
    // Given
    byte[] bytes = key.getBytes(UTF_8);

    // When
    boolean told = LetterKey.names(bytes, place, tenantId);

    // Then
    assertThat(told).isEqualTo(named);
  }

  private static ConsumerRecord<byte[], byte[]> letter(
      long offset, String key, String reason, Instant time) {
    var record = new ConsumerRecord<>(TOPIC, 0, offset, key.getBytes(UTF_8), new byte[] {1});
    Map.of(DeadLetterHeaders.REASON, reason, DeadLetterHeaders.TIME, time.toString())
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }

  private static ConsumerRecord<byte[], byte[]> mark(long offset, long of) {
    var sent = new Mark(new DeadLetter.Place(TOPIC, 0, of), "adwright.recalls.v1/0@9", LATE);
    var record = new ConsumerRecord<>(TOPIC, 0, offset, new byte[0], new byte[0]);
    sent.asRecord().headers().forEach(record.headers()::add);
    return record;
  }
}
