package io.adwright.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Recorder;
import io.adwright.simulator.platform.Requests;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JournalCodecTest {
  private final JournalCodec codec = new JournalCodec(StrictJson.mapper());

  @Test
  void lineIsTheDocumentedJson() {
    // Given
    JournalEntry entry = new Recorder().ask(Requests.creation());

    // When
    String line = new String(codec.write(entry), UTF_8);

    // Then
    assertThat(line)
        .isEqualTo(
            """
            {"sequence":1,"at":"2026-11-22T12:00:00.123456Z","method":"PUT","accountId":"acme",\
            "campaignId":"shoes","idempotencyKey":null,"onlyIfAbsent":false,"validateOnly":null,\
            "request":{"name":"Shoes","currency":"USD","dailyBudgetMicros":10000000,\
            "status":"ACTIVE"},"outcome":"CREATED","code":null,"detail":null,"before":null,\
            "after":{"accountId":"acme","campaignId":"shoes","name":"Shoes","currency":"USD",\
            "dailyBudgetMicros":10000000,"status":"ACTIVE","revision":"r1",\
            "updatedAt":"2026-11-22T12:00:00.123456Z"}}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"outcome\":\"CREATED\"|\"outcome\":\"BROUGHT\"|Outcome",
        "\"outcome\":\"CREATED\"|\"outcome\":\"APPLIED\"|before is missing",
        "\"outcome\":\"CREATED\"|\"outcome\":\"REFUSED\"|code is missing",
        "\"method\":\"PUT\"|\"method\":\"PATCH\"|validateOnly is missing",
        "\"onlyIfAbsent\":false|\"onlyIfAbsent\":null|onlyIfAbsent is missing",
        "\"at\":\"2026-11-22T12:00:00.123456Z\"|\"at\":null|at is missing",
        "\"sequence\":1,|\"sequence\":0,|below 1",
        "\"revision\":\"r1\"|\"revision\":\"x\"|not a revision",
        "\"sequence\":1,|\"sequence\":1,\"extra\":1,|extra"
      })
  void jsonThatIsNoEntryIsToldFromATornLine(String good, String bad, String complaint) {
    // Given
    String line =
        new String(codec.write(new Recorder().ask(Requests.creation())), UTF_8)
            .replaceFirst(good, bad);

    // When / Then
    assertThatThrownBy(() -> codec.read(line.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(TornLineException.class)
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource({"''", "null", "7", "'[]'", "'{\"a\":'", "'\u0000\u0000'"})
  void whatIsNoJsonObjectIsTorn(String line) {
    // When / Then
    assertThatThrownBy(() -> codec.read(line.getBytes(UTF_8)))
        .isInstanceOf(TornLineException.class);
  }
}
