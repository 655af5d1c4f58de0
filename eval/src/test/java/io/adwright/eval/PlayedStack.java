package io.adwright.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.pipeline.Steps;
import io.adwright.eval.stack.FirstFailure;
import io.adwright.eval.stack.Tail;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Plays the agents and the gateway on a real broker: reads metrics, and writes at once what the
 * whole pipeline would write in the end.
 */
final class PlayedStack implements AutoCloseable {
  private static final String CLOSE = "";
  private static final List<String> STATES =
      List.of(Topics.DIAGNOSES, Topics.RECALLS, Topics.STRATEGIES, Topics.EXECUTIONS);

  private final List<Agent> agents;
  private final boolean streaming;
  private final BlockingQueue<String> complete = new LinkedBlockingQueue<>();
  private final AvroKafkaSerializer<AgentStep> steps = TestBroker.avro().serializer();
  private final AvroKafkaDeserializer<CampaignMetrics> metrics = TestBroker.avro().deserializer();
  private final Producer<String, byte[]> producer = TestBroker.clients().producer();
  private final FirstFailure failure = new FirstFailure();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer gateway;
  private final Tail tail;

  /**
   * @param agents who reports that it has finished
   * @param streaming whether the gateway shows complete traces
   */
  PlayedStack(List<Agent> agents, boolean streaming) throws IOException {
    this.agents = agents;
    this.streaming = streaming;
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.setExecutor(workers);
    gateway.createContext("/q/health/ready", PlayedStack::ready);
    gateway.createContext("/api/v1/stream", this::stream);
    gateway.start();
    tail =
        Tail.start(
            "played-agents",
            TestBroker.clients().consumerAtEnd(List.of(Topics.CAMPAIGN_METRICS)),
            failure,
            this::onMetrics);
    warmUp();
  }

  URI gatewayUrl() {
    return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
  }

  /** Returns the variables of {@code ./adwright bench}; this process stands for the broker's. */
  Map<String, String> environment(Path directory) throws IOException {
    Path status = directory.resolve("status.json");
    Files.writeString(
        status,
        """
        [{"name":"broker","pid":%d,"state":"READY","healthy":true,"log":"broker.log"}]
        """
            .formatted(ProcessHandle.current().pid()));
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS", TestBroker.bootstrapServers(),
        "ADWRIGHT_REGISTRY_URL", TestBroker.registryUrl(),
        "ADWRIGHT_REGISTRY_AUTO_REGISTER", "true",
        "ADWRIGHT_GATEWAY_URL", gatewayUrl().toString(),
        "ADWRIGHT_STATUS_JSON", status.toString());
  }

  @Override
  public void close() {
    complete.add(CLOSE);
    tail.close();
    producer.close();
    steps.close();
    metrics.close();
    gateway.stop(0);
    workers.shutdownNow();
  }

  /** Loads classes and schemas now: the benchmark's first run shall not have to wait for that. */
  private void warmUp() {
    var campaigns = new Campaigns("warm-up");
    try (var serializer = TestBroker.avro().<CampaignMetrics>serializer()) {
      var event = campaigns.metrics(0, Instant.now());
      send(
          Topics.CAMPAIGN_METRICS, "warm-up", serializer.serialize(Topics.CAMPAIGN_METRICS, event));
      assertThat(complete.poll(60, TimeUnit.SECONDS))
          .as(() -> failure.text().orElse("nothing failed"))
          .isEqualTo(campaigns.correlationId(0));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onMetrics(ConsumerRecord<String, byte[]> read) {
    var snapshot = metrics.deserialize(Topics.CAMPAIGN_METRICS, read.value());
    String run = snapshot.getContext().getCorrelationId();
    for (String topic : STATES) {
      send(topic, read.key(), new byte[500 + topic.length()]);
    }
    for (Agent agent : agents) {
      AgentStep finished = Steps.finished(run, agent, Instant.now(), 250);
      send(Topics.AGENT_STEPS, run, steps.serialize(Topics.AGENT_STEPS, finished));
    }
    complete.add(run);
  }

  private void send(String topic, String key, byte[] value) {
    var _ = producer.send(new ProducerRecord<>(topic, key, value), failure);
  }

  private static void ready(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      for (String run = complete.take(); !run.equals(CLOSE); run = complete.take()) {
        if (streaming) {
          body.write(
              "event: trace\ndata: {\"correlationId\":\"%s\",\"status\":\"COMPLETE\"}\n\n"
                  .formatted(run)
                  .getBytes(StandardCharsets.UTF_8));
          body.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
