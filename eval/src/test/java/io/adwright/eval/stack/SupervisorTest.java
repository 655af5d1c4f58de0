package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisorTest {
  private static final List<StackProcess> PARTS =
      List.of(new StackProcess("broker", 11), new StackProcess("gateway", 12));

  @Test
  void commonParentIsPartOfTheStack() {
    // Given
    var table = new FakeProcesses().startedBy(11, 7).startedBy(12, 7);

    // When
    List<StackProcess> all = Supervisor.with(PARTS, table);

    // Then
    assertThat(all).containsExactly(PARTS.get(0), PARTS.get(1), new StackProcess("supervisor", 7));
  }

  @Test
  void partsOfDifferentParentsHaveNoSupervisor() {
    // Given
    var table = new FakeProcesses().startedBy(11, 7).startedBy(12, 8);

    // When
    List<StackProcess> all = Supervisor.with(PARTS, table);

    // Then
    assertThat(all).isEqualTo(PARTS);
  }

  @Test
  void systemsFirstProcessIsNoSupervisor() {
    // Given
    var table = new FakeProcesses().startedBy(11, 1).startedBy(12, 1);

    // When
    List<StackProcess> all = Supervisor.with(PARTS, table);

    // Then
    assertThat(all).isEqualTo(PARTS);
  }
}
