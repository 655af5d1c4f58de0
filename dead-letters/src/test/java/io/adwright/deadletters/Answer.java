package io.adwright.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.deadletters.command.DlqCommand;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered. */
record Answer(int status, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        DlqCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Answer(status, out.toString(), err.toString());
  }

  JsonNode json() {
    try {
      return JSON.readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + out + err, e);
    }
  }
}
