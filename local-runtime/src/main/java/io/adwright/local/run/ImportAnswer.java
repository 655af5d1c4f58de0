package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gateway said about a file.
 *
 * @param json the body of its answer; fields may be absent
 */
public record ImportAnswer(JsonNode json) {

  /** The traces to follow, in the order of the campaigns in the file. */
  public List<String> correlationIds() {
    List<String> ids = new ArrayList<>();
    json.path("correlationIds").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  public String format() {
    return json.path("format").asText("");
  }

  /** Rows that were set aside and are told one by one. */
  public List<JsonNode> rejected() {
    return elements("rejected");
  }

  /** Rows that were set aside, told or not. */
  public long rejectedCount() {
    return json.path("rows").path("rejected").asLong(rejected().size());
  }

  public long acceptedCount() {
    return json.path("rows").path("accepted").asLong(json.path("accepted").asLong());
  }

  public long ignoredCount() {
    return json.path("rows").path("ignored").asLong();
  }

  public List<JsonNode> campaigns() {
    return elements("campaigns");
  }

  public List<String> notes() {
    return elements("notes").stream().map(JsonNode::asText).toList();
  }

  private List<JsonNode> elements(String field) {
    List<JsonNode> elements = new ArrayList<>();
    json.path(field).forEach(elements::add);
    return elements;
  }
}
