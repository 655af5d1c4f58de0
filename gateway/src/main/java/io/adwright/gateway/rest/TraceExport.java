package io.adwright.gateway.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.adwright.gateway.api.DecisionView;
import io.adwright.gateway.api.MoneyView;
import io.adwright.gateway.api.TraceItem;
import io.adwright.gateway.api.TraceView;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes runs to a file, page by page: as many as there are, in little memory. */
@ApplicationScoped
class TraceExport {
  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";

  private static final int PAGE = 200;
  private static final List<String> COLUMNS =
      List.of(
          "correlation_id",
          "started_at",
          "status",
          "tenant",
          "platform",
          "account_id",
          "campaign_id",
          "campaign_name",
          "findings",
          "action",
          "verdict",
          "action_status",
          "from_micros",
          "to_micros",
          "currency",
          "reason",
          "action_id");

  private final TraceStore store;
  private final ObjectMapper json;

  TraceExport(TraceStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  /** What can be written. */
  enum Format {
    CSV,
    JSON;

    String mediaType() {
      return this == CSV ? TraceExport.CSV : NDJSON;
    }

    String fileName() {
      return this == CSV ? "adwright-decisions.csv" : "adwright-runs.ndjson";
    }
  }

  void write(Format format, TraceQuery query, OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv = CsvWriter.builder().build(text);
    if (format == Format.CSV) {
      csv.writeRecord(COLUMNS);
    }
    TracePage page;
    TraceQuery next =
        new TraceQuery(query.filter(), query.status(), null, PAGE, query.stalledBefore());
    do {
      page = store.list(next);
      for (Trace trace : page.traces()) {
        switch (format) {
          case CSV -> decisions(trace, query.stalledBefore(), csv);
          case JSON -> run(trace, query.stalledBefore(), text);
        }
      }
      next = next.from(page.next());
    } while (page.next() != null);
    csv.flush();
    text.flush();
  }

  private void run(Trace trace, Instant stalledBefore, Writer text) throws IOException {
    text.write(json.writeValueAsString(TraceView.of(trace, stalledBefore)));
    text.write('\n');
  }

  private static void decisions(Trace trace, Instant stalledBefore, CsvWriter csv) {
    TraceItem item = TraceItem.of(trace, stalledBefore);
    TraceView view = TraceView.of(trace, stalledBefore);
    if (view.execution() == null || view.execution().decisions().isEmpty()) {
      csv.writeRecord(line(item, null));
    } else {
      view.execution().decisions().forEach(decision -> csv.writeRecord(line(item, decision)));
    }
  }

  private static List<String> line(TraceItem item, @Nullable DecisionView decision) {
    var campaign = item.campaign();
    MoneyView from = decision == null ? null : decision.from();
    MoneyView to = decision == null ? null : decision.to();
    MoneyView amount = to == null ? from : to;
    return List.of(
        item.correlationId(),
        item.startedAt().toString(),
        item.status(),
        cell(campaign.tenantId()),
        campaign.platform(),
        cell(campaign.accountId()),
        cell(campaign.campaignId()),
        cell(campaign.name()),
        String.join(" ", item.findings()),
        decision == null ? "" : cell(decision.action()),
        decision == null ? "" : decision.verdict(),
        decision == null ? "" : decision.status(),
        from == null ? "" : Long.toString(from.micros()),
        to == null ? "" : Long.toString(to.micros()),
        amount == null ? "" : amount.currency(),
        decision == null ? "" : cell(decision.reason()),
        decision == null ? "" : decision.actionId());
  }

  /** A stranger's text must not become a formula where somebody opens the file. */
  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
