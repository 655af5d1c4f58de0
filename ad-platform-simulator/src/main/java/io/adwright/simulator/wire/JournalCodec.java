package io.adwright.simulator.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.CampaignRef;
import io.adwright.simulator.platform.Change;
import io.adwright.simulator.platform.Draft;
import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.Refusal;
import io.adwright.simulator.platform.Request;
import io.adwright.simulator.platform.Verdict;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes journal entries as JSON lines, and reads them back. */
public final class JournalCodec {
  private final ObjectMapper json;

  /** Writes and reads with {@code json}, which ought to be that of {@link StrictJson}. */
  public JournalCodec(ObjectMapper json) {
    this.json = json;
  }

  /** Returns {@code entry} as UTF-8 JSON on one line, without a line feed. */
  public byte[] write(JournalEntry entry) {
    try {
      return json.writeValueAsBytes(line(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("journal entry " + entry.sequence() + " has no JSON form", e);
    }
  }

  /**
   * Returns the line as clients see it.
   *
   * @throws TornLineException if this is not JSON
   * @throws IOException if this is not a line that {@link #write} wrote
   */
  public JournalLine readLine(byte[] line) throws IOException {
    return json.treeToValue(tree(line), JournalLine.class);
  }

  /**
   * Returns the entry that {@link #write} wrote.
   *
   * @throws TornLineException if this is not JSON
   * @throws IOException if this is no such line
   */
  public JournalEntry read(byte[] bytes) throws IOException {
    JournalLine line = readLine(bytes);
    try {
      return new JournalEntry(line.sequence(), line.at(), request(line), verdict(line));
    } catch (IllegalArgumentException e) {
      throw new IOException("not a journal entry: " + e.getMessage(), e);
    }
  }

  private JsonNode tree(byte[] line) throws IOException {
    JsonNode tree;
    try {
      tree = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new TornLineException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (!tree.isObject()) {
      throw new TornLineException("not a JSON object", null);
    }
    return tree;
  }

  private JournalLine line(JournalEntry entry) {
    Request request = entry.request();
    Verdict verdict = entry.verdict();
    Refusal refusal = verdict instanceof Verdict.Refused refused ? refused.refusal() : null;
    return new JournalLine(
        entry.sequence(),
        entry.at(),
        request.method(),
        request.campaign().accountId(),
        request.campaign().campaignId(),
        request.idempotencyKey(),
        request instanceof Request.Put put ? put.onlyIfAbsent() : null,
        request instanceof Request.Patch patch ? patch.validateOnly() : null,
        json.valueToTree(body(request)),
        Outcome.of(verdict),
        refusal == null ? null : refusal.code(),
        refusal == null ? null : refusal.detail(),
        view(verdict.before()),
        view(verdict.after()));
  }

  private static Object body(Request request) {
    return switch (request) {
      case Request.Put put -> put.draft();
      case Request.Patch patch -> patch.change();
      case Request.Unreadable nonsense -> nonsense.body();
    };
  }

  private static @Nullable CampaignView view(@Nullable Campaign campaign) {
    return campaign == null ? null : CampaignView.of(campaign);
  }

  private Request request(JournalLine line) throws JsonProcessingException {
    CampaignRef campaign = new CampaignRef(line.accountId(), line.campaignId());
    if (line.request().isTextual()) {
      return new Request.Unreadable(
          line.method(),
          campaign,
          line.idempotencyKey(),
          line.request().textValue(),
          present(line.detail(), "detail"));
    }
    return switch (line.method()) {
      case PUT ->
          new Request.Put(
              campaign,
              present(line.onlyIfAbsent(), "onlyIfAbsent"),
              json.treeToValue(line.request(), Draft.class));
      case PATCH ->
          new Request.Patch(
              campaign,
              line.idempotencyKey(),
              present(line.validateOnly(), "validateOnly"),
              json.treeToValue(line.request(), Change.class));
    };
  }

  private static Verdict verdict(JournalLine line) {
    return switch (line.outcome()) {
      case CREATED -> new Verdict.Created(after(line));
      case APPLIED -> new Verdict.Applied(before(line), after(line));
      case REPLAYED -> new Verdict.Replayed(before(line), after(line));
      case VALIDATED -> new Verdict.Validated(before(line), after(line));
      case REFUSED ->
          new Verdict.Refused(
              new Refusal(present(line.code(), "code"), present(line.detail(), "detail")),
              line.before() == null ? null : line.before().campaign());
    };
  }

  private static Campaign before(JournalLine line) {
    return present(line.before(), "before").campaign();
  }

  private static Campaign after(JournalLine line) {
    return present(line.after(), "after").campaign();
  }

  private static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }
}
