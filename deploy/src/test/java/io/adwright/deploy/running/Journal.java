package io.adwright.deploy.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the simulated platform wrote down of itself.
 *
 * @param platform its API
 */
public record Journal(Api platform) {

  /** The key of every change that was applied, in their order; the optimizer's are action ids. */
  public List<String> applied() throws IOException, InterruptedException {
    List<String> keys = new ArrayList<>();
    JsonNode page = page(0);
    while (!page.isEmpty()) {
      long last = 0;
      for (JsonNode line : page) {
        last = line.path("sequence").asLong();
        if (line.path("outcome").asText().equals("APPLIED")) {
          keys.add(line.path("idempotencyKey").asText());
        }
      }
      page = page(last);
    }
    return keys;
  }

  private JsonNode page(long after) throws IOException, InterruptedException {
    return platform.get("/api/v1/journal?after=" + after);
  }
}
