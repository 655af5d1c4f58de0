package io.adwright.eval.pipeline;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.eval.load.Ticker;
import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.FirstFailure;
import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.StackException;
import io.adwright.eval.stack.Tail;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The five agents and the gateway, entered as any foreign program would: metrics are published
 * straight to Kafka, the end is seen from outside.
 */
public final class Pipeline implements AutoCloseable {
  /** The topics of the longest way, in its order. */
  public static final List<String> LONGEST_WAY =
      List.of(
          Topics.CAMPAIGN_METRICS,
          Topics.DIAGNOSES,
          Topics.RECALLS,
          Topics.STRATEGIES,
          Topics.EXECUTIONS);

  /** All topics that a benchmark needs; they have the same number of partitions. */
  public static final List<String> TOPICS =
      Stream.concat(LONGEST_WAY.stream(), Stream.of(Topics.AGENT_STEPS)).toList();

  private final Ticker ticker;
  private final Campaigns campaigns;
  private final AvroKafkaSerializer<CampaignMetrics> serializer;
  private final AvroKafkaDeserializer<AgentStep> deserializer;
  private final Producer<String, byte[]> producer;
  private final Map<String, Flight> flights = new ConcurrentHashMap<>();
  private final FirstFailure failure = new FirstFailure();
  private final Tail steps;
  private final TraceStream traces;
  private int nextNumber;
  private Batch latest = new Batch(0, 0, Instant.EPOCH);

  /** Campaigns from {@code first} on, as of a moment. */
  private record Batch(int first, int runs, Instant asOf) {}

  private record Flight(PipelineTrip trip, int run) {}

  /** Connects to the stack; what happens from now on is seen. */
  public Pipeline(
      KafkaClients clients, Avro avro, URI gateway, Ticker ticker, Campaigns campaigns) {
    this.ticker = ticker;
    this.campaigns = campaigns;
    this.serializer = avro.serializer();
    this.deserializer = avro.deserializer();
    this.producer = clients.producer();
    this.steps =
        Tail.start(
            "agent-steps",
            clients.consumerAtEnd(List.of(Topics.AGENT_STEPS)),
            failure,
            this::onStep);
    this.traces = TraceStream.follow(gateway, this::onComplete, this::onSkipped);
  }

  /** Prepares {@code runs} campaigns that were never seen before, as of {@code asOf}. */
  public PipelineTrip prepare(int runs, Instant asOf, Finish finish) {
    latest = new Batch(nextNumber, runs, asOf);
    return prepare(latest, finish);
  }

  /**
   * Prepares the campaigns that were prepared last once more: the same in every figure, in new
   * runs.
   */
  public PipelineTrip prepareAgain(Finish finish) {
    return prepare(latest, finish);
  }

  private PipelineTrip prepare(Batch batch, Finish finish) {
    flights.clear();
    int first = nextNumber;
    int runs = batch.runs();
    nextNumber += runs;
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    for (int run = 0; run < runs; run++) {
      int original = batch.first() + run;
      byte[] value = serialized(campaigns.again(first + run, original, batch.asOf()));
      records.add(new ProducerRecord<>(Topics.CAMPAIGN_METRICS, campaigns.key(original), value));
    }
    var trip =
        new PipelineTrip(
            records, producer, failure, run -> campaigns.correlationId(first + run), finish);
    for (int run = 0; run < runs; run++) {
      flights.put(campaigns.correlationId(first + run), new Flight(trip, run));
    }
    return trip;
  }

  @Override
  public void close() {
    traces.close();
    steps.close();
    producer.close();
    serializer.close();
    deserializer.close();
  }

  private byte[] serialized(CampaignMetrics metrics) {
    try {
      return serializer.serialize(Topics.CAMPAIGN_METRICS, metrics);
    } catch (RuntimeException e) {
      throw new StackException(
          "the schema registry does not serve " + Topics.CAMPAIGN_METRICS + ": " + e, e);
    }
  }

  private void onComplete(String correlationId) {
    long ticks = ticker.now();
    Flight flight = flights.get(correlationId);
    if (flight != null) {
      flight.trip().traceComplete(flight.run(), ticks);
    }
  }

  private void onSkipped() {
    failure.note(new IOException("the gateway's stream skipped events that came too fast for it"));
  }

  private void onStep(ConsumerRecord<String, byte[]> record) {
    long ticks = ticker.now();
    Flight flight = record.key() == null ? null : flights.get(record.key());
    if (flight != null) {
      AgentStep step = deserializer.deserialize(Topics.AGENT_STEPS, record.value());
      flight.trip().step(flight.run(), step, ticks);
    }
  }
}
