package io.adwright.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no broker. */
class CommandLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "replay"})
  void eachCommandExplainsItself(String command) {
    // When
    Answer answer = Answer.of(command, "--help");

    // Then
    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains("--bootstrap", "--json");
  }

  @Test
  void aReplayMustSayWhichLetters() {
    // When
    Answer answer = Answer.of("replay", "--topic", "strategies", "--bootstrap", "127.0.0.1:1");

    // Then
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("--offset", "--all");
  }

  @Test
  void anOffsetWithoutATopicIsNoLetter() {
    // When
    Answer answer = Answer.of("show", "--offset", "1", "--bootstrap", "127.0.0.1:1");

    // Then
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("--offset needs --topic");
  }

  @Test
  void aMissingClientConfigurationIsNamed() {
    // When
    Answer answer =
        Answer.of("list", "--bootstrap", "127.0.0.1:1", "--client-config", "nowhere.properties");

    // Then
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("nowhere.properties is not there");
  }

  @Test
  void aBrokerThatIsNotThereIsSaidSo() {
    // When
    Answer answer = Answer.of("list", "--bootstrap", "127.0.0.1:1");

    // Then
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.err()).contains("127.0.0.1:1 does not answer");
  }
}
