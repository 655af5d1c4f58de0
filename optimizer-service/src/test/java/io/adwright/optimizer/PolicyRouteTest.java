package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.policy.PolicyFiles;
import io.adwright.optimizer.policy.PolicyStore;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyRouteTest {

  @Test
  void theGatewayReadsEveryPolicyWithItsReasonAndTheLimitsThatNoneCanLoosen() throws IOException {
    // Given
    var store = PolicyStore.open(new PolicyFiles(Optional.empty()), new PolicyCompiler());

    // When
    JsonNode json =
        new ObjectMapper().readTree(new PolicyRoute(store, GatePolicy.standard()).json());

    // Then
    assertThat(json.get("version").asText()).isEqualTo(store.current().version());
    assertThat(json.get("policies")).hasSize(store.current().size());
    JsonNode first = json.get("policies").get(0);
    assertThat(first.get("id").asText()).isEqualTo("policy:raise-needs-thirty-conversions");
    assertThat(first.get("because").asText()).startsWith("fewer than 30 conversions");
    assertThat(first.get("when").asText()).contains("kpis.conversions < 30.0");
    assertThat(first.get("then").asText()).isEqualTo("BLOCK");
    assertThat(first.get("actions")).hasSize(2);
    assertThat(first.get("tenants")).isEmpty();
    assertThat(json.get("maxStepPercent").asInt()).isEqualTo(20);
    assertThat(json.get("maxDataAgeHours").asLong()).isEqualTo(48);
    assertThat(json.get("problems")).isEmpty();
  }
}
