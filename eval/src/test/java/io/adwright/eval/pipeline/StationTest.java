package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StationTest {
  @Test
  void everyWayBackLeadsToTheAnalyst() {
    // Given the optimizer
    var way = new ArrayList<Station>();

    // When
    for (var at = Optional.of(Station.OPTIMIZER); at.isPresent(); at = at.get().upstream()) {
      way.add(at.get());
    }

    // Then
    assertThat(way)
        .containsExactlyElementsOf(
            List.of(Station.OPTIMIZER, Station.STRATEGIST, Station.MEMORY, Station.ANALYST));
  }

  @Test
  void partsThatAreNoAgentHaveNoStation() {
    // Given the gateway, which reports steps of nobody
    // When
    Optional<Station> station = Station.of(Agent.GATEWAY);

    // Then
    assertThat(station).isEmpty();
    assertThat(Station.of(Agent.COPYWRITER)).contains(Station.COPYWRITER);
  }
}
