package io.adwright.optimizer.platform.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back over HTTP. */
public sealed interface Reply {

  /**
   * A complete answer, of any status.
   *
   * @param headers the first value of each, by lower-case name
   */
  record Answered(int status, String body, Map<String, String> headers) implements Reply {
    public Answered {
      headers = Map.copyOf(headers);
    }

    /** Returns the first value of the header. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    public boolean isClientError() {
      return status >= 400 && status < 500;
    }
  }

  /**
   * No complete answer in time. The request may have been carried out all the same.
   *
   * @param why for people
   */
  record Silent(String why) implements Reply {}
}
