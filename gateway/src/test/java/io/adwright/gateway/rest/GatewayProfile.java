package io.adwright.gateway.rest;

import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.Postgres;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A gateway on a real broker and a real registry, with limits that a test can reach. */
public final class GatewayProfile implements QuarkusTestProfile {
  /** Live events that are kept. */
  static final int KEPT = 40;

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(KafkaStack.class),
        new TestResourceEntry(Postgres.class),
        new TestResourceEntry(MemoryStub.class),
        new TestResourceEntry(OptimizerStub.class));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "adwright.gateway.ingest.largest-import", "1M",
        "adwright.gateway.ingest.largest-json", "100K",
        "adwright.gateway.stream.kept", Integer.toString(KEPT),
        "adwright.gateway.stream.heartbeat", "PT0.3S",
        "adwright.gateway.store", "postgres");
  }
}
