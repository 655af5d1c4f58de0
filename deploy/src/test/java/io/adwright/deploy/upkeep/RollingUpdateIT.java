package io.adwright.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.deploy.running.Api;
import io.adwright.deploy.running.Installation;
import io.adwright.deploy.running.Ledger;
import io.adwright.deploy.running.Traffic;
import io.adwright.deploy.running.Waves;
import io.adwright.teststack.KafkaStack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two gateways and two optimizers are replaced one after the other while campaigns come in, as a
 * rolling update does it: a new one is ready before an old one is told to end.
 */
class RollingUpdateIT {
  private static final int CAMPAIGNS = 8;
  private static final int SOME = 3;

  private final KafkaStack stack = new KafkaStack();
  private Installation installation;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    Map<String, String> addresses = new HashMap<>(stack.start());
    addresses.put("KAFKA_BOOTSTRAP_SERVERS", addresses.get("kafka.bootstrap.servers"));
    stack.spread(2);
    installation = new Installation(addresses, directory);
    installation.start();
    installation.begin("gateway", "gateway-1").awaitReady();
    installation.begin("optimizer-service", "optimizer-service-1").awaitReady();
  }

  @AfterEach
  void stop() {
    installation.close();
    stack.stop();
  }

  @Test
  void noCampaignIsLostAndNothingIsDoneTwice() throws Exception {
    // Given
    var traffic =
        new Traffic(
            new Waves(), List.of(installation.api("gateway-0"), installation.api("gateway-1")));
    try (traffic) {
      traffic.start().awaitWaves(SOME);

      // When
      for (int old = 0; old < 2; old++) {
        replaceGateway(traffic, old);
        replaceOptimizer(old);
        traffic.awaitWaves(SOME);
      }
    }

    // Then
    Api gateway = installation.api("gateway-2");
    for (JsonNode wave : traffic.accepted().values()) {
      assertThat(gateway.awaitRuns(wave)).isEqualTo(CAMPAIGNS);
    }
    List<String> applied = installation.journal().applied();
    var ledger = new Ledger(installation.ledger());
    assertThat(applied).isNotEmpty().doesNotHaveDuplicates();
    assertThat(ledger.effective()).containsExactlyInAnyOrderElementsOf(applied);
    assertThat(ledger.verify()).contains("whole: ");
  }

  private void replaceGateway(Traffic traffic, int old) throws Exception {
    String next = "gateway-" + (old + 2);
    installation.begin("gateway", next).awaitReady();
    traffic.move(installation.api("gateway-" + old), installation.api(next));
    installation.stop("gateway-" + old);
  }

  private void replaceOptimizer(int old) throws Exception {
    installation.begin("optimizer-service", "optimizer-service-" + (old + 2)).awaitReady();
    installation.stop("optimizer-service-" + old);
  }
}
