package io.adwright.gateway.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.event.Agent;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceCodec;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.Postgres;
import io.adwright.teststack.ServiceProcess;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL to a packaged gateway in the middle of its work, and another one in its place: nothing is
 * lost, nothing is there twice. A real broker, registry and PostgreSQL.
 */
class KilledGatewayIT {
  private static final int CAMPAIGNS = 10_000;
  private static final int RUNS = 60;
  private static final String HEADER =
      "platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,"
          + "clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,"
          + "objective\n";

  private static final KafkaStack STACK = new KafkaStack();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String DATABASE = Postgres.emptyDatabase();
  private static final Map<String, String> SETTINGS = new HashMap<>();

  private static ServiceProcess gateway;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @BeforeAll
  static void start() throws Exception {
    SETTINGS.putAll(STACK.start());
    SETTINGS.put("KAFKA_BOOTSTRAP_SERVERS", SETTINGS.get("kafka.bootstrap.servers"));
    SETTINGS.put("ADWRIGHT_GATEWAY_STORE", "postgres");
    // The import of one test must not push what another one's client missed out of the log.
    SETTINGS.put("ADWRIGHT_GATEWAY_STREAM_KEPT", "65536");
    SETTINGS.put("ADWRIGHT_DATABASE_URL", DATABASE);
    SETTINGS.put("ADWRIGHT_DATABASE_USER", Postgres.USER);
    gateway = ServiceProcess.start(SETTINGS).awaitReady();
    // The tables are made when they are asked for the first time, and the tests read them.
    theImport(gateway, "none");
  }

  @AfterAll
  static void stop() {
    gateway.close();
    STACK.stop();
  }

  @Test
  void anImportThatWasCutIsWholeAndNotDoubleWhenItIsSentAgain() throws Exception {
    // Given: some of its campaigns are published, and nobody got an answer
    HttpRequest request = importOf(CAMPAIGNS);
    CompletableFuture<HttpResponse<String>> answer =
        HTTP.sendAsync(request, BodyHandlers.ofString());
    JsonNode cut = Await.until(this::theImport, item -> item.path("published").asInt() > 0);
    gateway.kill();
    assertThat(answer.handle((response, broken) -> broken != null).join()).isTrue();
    gateway.close();
    gateway = ServiceProcess.start(SETTINGS).awaitReady();
    String importId = cut.path("importId").asText();
    assertThat(runsOf(importId)).isBetween(cut.path("published").asInt(), CAMPAIGNS - 1);

    // When
    HttpResponse<String> again =
        HTTP.send(importOf(CAMPAIGNS), HttpResponse.BodyHandlers.ofString());

    // Then
    assertThat(again.statusCode()).isEqualTo(202);
    JsonNode told = new ObjectMapper().readTree(again.body());
    assertThat(told.path("importId").asText()).isEqualTo(importId);
    assertThat(told.path("accepted").asInt()).isEqualTo(CAMPAIGNS);
    Await.until(() -> runsOf(importId), runs -> runs >= CAMPAIGNS);
    assertThat(number("select count(*) from trace where import_id = '" + importId + "'"))
        .isEqualTo(CAMPAIGNS);
  }

  @Test
  void anotherReplicaTellsHowFarAnImportIsAndThatItsGatewayIsGone() throws Exception {
    // Given: a file whose end does not come, and a gateway that only looks on
    var file = new PipedOutputStream();
    var body = new PipedInputStream(file, 1 << 20);
    HttpRequest request = importOf("slow", HttpRequest.BodyPublishers.ofInputStream(() -> body));
    try (var other = ServiceProcess.start(SETTINGS).awaitReady()) {
      var _ = HTTP.sendAsync(request, BodyHandlers.discarding());
      file.write(rows(5_000).getBytes(UTF_8));
      file.flush();
      JsonNode goingOn =
          Await.until(
              () -> theImport(other, "slow"),
              item -> item.path("bytes").asLong() > HEADER.length());
      assertThat(goingOn.path("phase").asText()).isEqualTo("RECEIVING");
      assertThat(goingOn.path("endedAt").isNull()).isTrue();

      // When
      gateway.kill();

      // Then
      JsonNode gone =
          Await.until(
              () -> theImport(other, "slow"),
              item -> item.path("phase").asText().equals("INTERRUPTED"));
      assertThat(gone.path("importId")).isEqualTo(goingOn.path("importId"));
      assertThat(gone.path("published").asInt()).isZero();
      assertThat(gone.path("endedAt").isNull()).isFalse();
    } finally {
      file.close();
      gateway.close();
      gateway = ServiceProcess.start(SETTINGS).awaitReady();
    }
  }

  @Test
  void aBatchThatWasCutIsWrittenWholeAndOnce() throws Exception {
    // Given: a part is written, and the gateway stands in the middle of the next batch
    List<SampleRun> runs =
        IntStream.range(0, RUNS)
            .mapToObj(n -> SampleRun.of("cut-" + n).campaign("cut-" + n).publishedAt(now))
            .toList();
    List<TraceEvent> events =
        runs.stream().flatMap(run -> run.events().stream()).collect(Collectors.toList());
    try (var publisher = new RunPublisher(SETTINGS);
        Connection blocker = connect();
        Statement statement = blocker.createStatement()) {
      publisher.send(events.subList(0, events.size() / 2));
      Await.until(() -> traces("cut-").size(), written -> written > 0);
      blocker.setAutoCommit(false);
      statement.execute("lock table trace in exclusive mode");
      publisher.send(events.subList(events.size() / 2, events.size()));
      Await.until(this::waitingWriters, waiting -> waiting > 0);
      gateway.kill();
      blocker.rollback();
    }
    gateway.close();

    // When
    gateway = ServiceProcess.start(SETTINGS).awaitReady();

    // Then
    assertThat(traces("cut-"))
        .containsExactlyInAnyOrderElementsOf(runs.stream().map(SampleRun::trace).toList());
  }

  @Test
  void aClientOfTheStreamThatComesBackMissesNothing() throws Exception {
    // Given: it heard the beginning, and more happened while no gateway was there
    SampleRun run = SampleRun.of("followed").publishedAt(now);
    String lastSeen;
    List<SseReader.Heard> heard;
    try (var publisher = new RunPublisher(SETTINGS)) {
      try (var client = SseReader.open(stream(), null)) {
        client.awaitPlace();
        publisher.send(List.of(run.started(Agent.ANALYST)));
        heard = new ArrayList<>(client.await(event -> event.type().equals("trace")));
        lastSeen = heard.getLast().id();
        gateway.kill();
        gateway.close();
      }
      publisher.send(run.events());
    }
    gateway = ServiceProcess.start(SETTINGS).awaitReady();

    // When
    try (var back = SseReader.open(stream(), lastSeen)) {
      heard.addAll(back.await(event -> event.data().contains("\"status\":\"COMPLETE\"")));
    }

    // Then: what was heard at the very last may come again, as it was
    assertThat(heard).extracting(SseReader.Heard::type).doesNotContain("reset");
    assertThat(heard)
        .filteredOn(event -> event.type().equals("step"))
        .extracting(SseReader.Heard::data)
        .hasSizeBetween(10, 11)
        .satisfies(steps -> assertThat(Set.copyOf(steps)).hasSize(10));
  }

  private static String stream() {
    return gateway.url() + "/api/v1/stream?correlationId=followed";
  }

  private static HttpRequest importOf(int campaigns) {
    return importOf("report-17", HttpRequest.BodyPublishers.ofString(rows(campaigns), UTF_8));
  }

  private static HttpRequest importOf(String key, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create(gateway.url() + "/api/v1/imports"))
        .header("Content-Type", "text/csv")
        .header("Idempotency-Key", key)
        .POST(body)
        .build();
  }

  private static String rows(int campaigns) {
    return IntStream.range(0, campaigns)
        .mapToObj(
            n ->
                "META,act_1,c-%d,Spring,EUR,Europe/Berlin,2026-01-01,10.5,1000,20,1,30,50,,,ACTIVE,SALES\n"
                    .formatted(n))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private JsonNode theImport() {
    return theImport(gateway, "report-17");
  }

  private static JsonNode theImport(ServiceProcess replica, String key) {
    var request =
        HttpRequest.newBuilder(URI.create(replica.url() + "/api/v1/imports?idempotencyKey=" + key))
            .build();
    try {
      return new ObjectMapper()
          .readTree(HTTP.send(request, BodyHandlers.ofString()).body())
          .path("items")
          .path(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int runsOf(String importId) {
    return number(
        "select count(distinct campaign_id) from trace where import_id = '" + importId + "'");
  }

  /** Whatever they want to do there: a trace that begins earlier than it did is removed first. */
  private int waitingWriters() {
    return number(
        "select count(*) from pg_locks where relation = 'trace'::regclass and not granted");
  }

  private static List<Trace> traces(String prefix) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select body from trace where correlation_id like '" + prefix + "%'")) {
      List<Trace> traces = new ArrayList<>();
      while (rows.next()) {
        traces.add(TraceCodec.read(rows.getBytes(1)));
      }
      return traces;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(DATABASE, Postgres.USER, "");
  }
}
