package io.adwright.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.deploy.running.Api;
import io.adwright.deploy.running.Installation;
import io.adwright.deploy.running.InstalledPostgres;
import io.adwright.deploy.running.Ledger;
import io.adwright.deploy.running.Waves;
import io.adwright.teststack.KafkaStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The databases are lost with all that came after the last backup, and are restored by the commands
 * of {@code docs/operations.md} as they stand there.
 */
class RestoredDatabaseIT {
  private static final String REASON = "{\"reason\": \"restored\"}";

  @TempDir Path directory;
  private final KafkaStack stack = new KafkaStack();
  private final Waves waves;
  private String gateway = "gateway-0";
  private InstalledPostgres database;
  private Installation installation;

  RestoredDatabaseIT() throws IOException {
    waves = new Waves();
  }

  @BeforeEach
  void start() throws Exception {
    database = InstalledPostgres.startOrSkip(directory);
    Map<String, String> addresses = new HashMap<>(stack.start());
    addresses.put("KAFKA_BOOTSTRAP_SERVERS", addresses.get("kafka.bootstrap.servers"));
    installation =
        new Installation(addresses, directory, database.url("gateway"), database.url("optimizer"));
    installation.start();
  }

  @AfterEach
  void stop() {
    if (database != null) {
      installation.close();
      stack.stop();
      database.close();
    }
  }

  @Test
  void theLedgerIsWholeNothingIsDoneTwiceAndTheGatewayReadsWhatItMissed() throws Exception {
    // Given: some work before the backup, and some after it
    gateway().awaitRuns(gateway().publish(waves.csv("before"), "before"));
    database.run(OperationsPage.block("backup"), directory);
    JsonNode missed = gateway().publish(waves.csv("after"), "after");
    gateway().awaitRuns(missed);
    List<String> done = installation.journal().applied();
    installation.stop("gateway-0");
    installation.stop("optimizer-service-0");

    // When: and the optimizer reads everything again
    database.run(OperationsPage.block("restore"), directory);
    stack.rewind("adwright-optimizer");
    installation.begin("optimizer-service", "optimizer-service-1").awaitReady();
    gateway = "gateway-1";
    installation.begin("gateway", gateway).awaitReady();

    // Then
    var ledger = new Ledger(installation.ledger());
    assertThat(ledger.verify()).contains("whole: ");
    gateway().awaitRuns(gateway().publish(waves.csv("next"), "next"));
    List<String> applied = installation.journal().applied();
    assertThat(applied).startsWith(done.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(applied).hasSizeGreaterThan(done.size());
    assertThat(ledger.effective()).containsExactlyInAnyOrderElementsOf(applied);
    assertThat(ledger.verify()).contains("whole: ");

    // And: what the gateway's backup did not have is in the topics
    gateway().order("/api/v1/rebuild", REASON);
    gateway().awaitRuns(missed);
  }

  private Api gateway() {
    return installation.api(gateway);
  }
}
