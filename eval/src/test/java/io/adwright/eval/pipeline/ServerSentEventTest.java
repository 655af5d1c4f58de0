package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSentEventTest {
  @Test
  void fieldsAreReadWhateverTheirOrder() throws IOException {
    // Given
    String stream = "data: {\"a\":1}\nid: 7\nevent: trace\n\n";

    // When
    List<ServerSentEvent> events = read(stream);

    // Then
    assertThat(events).containsExactly(new ServerSentEvent("7", "trace", "{\"a\":1}"));
  }

  @Test
  void commentsAndHeartbeatsAreNoEvents() throws IOException {
    // Given
    String stream = ": hello\n\nretry: 500\n\nevent: ping\n\ndata: x\n\n";

    // When
    List<ServerSentEvent> events = read(stream);

    // Then an event without data leaves nothing behind for the next
    assertThat(events).containsExactly(new ServerSentEvent("", "message", "x"));
  }

  @Test
  void severalDataLinesAreOneText() throws IOException {
    // Given
    String stream = "data:one\ndata: two\ndata:  three\n\n";

    // When
    List<ServerSentEvent> events = read(stream);

    // Then
    assertThat(events).extracting(ServerSentEvent::data).containsExactly("one\ntwo\n three");
  }

  @Test
  void idHoldsUntilTheNextOne() throws IOException {
    // Given
    String stream = "id: 1\ndata: a\n\ndata: b\n\nid: 3\ndata: c\n\n";

    // When
    List<ServerSentEvent> events = read(stream);

    // Then
    assertThat(events).extracting(ServerSentEvent::id).containsExactly("1", "1", "3");
  }

  @Test
  void eventCutOffByTheEndIsNoEvent() throws IOException {
    // Given
    String stream = "data: whole\n\ndata: half";

    // When
    List<ServerSentEvent> events = read(stream);

    // Then
    assertThat(events).extracting(ServerSentEvent::data).containsExactly("whole");
  }

  private static List<ServerSentEvent> read(String stream) throws IOException {
    var lines = new BufferedReader(new StringReader(stream));
    var events = new ArrayList<ServerSentEvent>();
    var next = ServerSentEvent.next(lines, "");
    while (next.isPresent()) {
      events.add(next.get());
      next = ServerSentEvent.next(lines, next.get().id());
    }
    return events;
  }
}
