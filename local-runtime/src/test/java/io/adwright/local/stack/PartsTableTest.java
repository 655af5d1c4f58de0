package io.adwright.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsTableTest {
  private final List<Part> parts = PartsTable.parts(2);

  @Test
  void noTwoPartsWantTheSamePort() {
    // When
    Set<Integer> ports = parts.stream().map(Part::port).collect(Collectors.toSet());

    // Then
    assertThat(ports).hasSameSizeAs(parts);
  }

  @Test
  void everyPartNeedsOnlyPartsBeforeIt() {
    // Given
    Set<String> before = new HashSet<>();

    // When
    for (Part part : parts) {
      // Then
      assertThat(before).as(part.name()).containsAll(part.needs());
      before.add(part.name());
    }
  }

  @Test
  void everyTextOfTheTableCanBeFilled() {
    // Given
    Endpoints endpoints =
        new Endpoints(parts.stream().collect(Collectors.toMap(Part::name, Part::port)));
    Placeholders placeholders =
        new Placeholders(endpoints, Path.of("/data"), Path.of("/dist"), () -> 20_000);

    // When
    List<String> filled =
        parts.stream()
            .flatMap(part -> part.environment().values().stream())
            .map(placeholders::fill)
            .toList();

    // Then
    assertThat(filled).isNotEmpty().noneMatch(text -> text.matches(".*\\{(port|url|address).*"));
  }

  @Test
  void everyQuarkusPartListensOnLoopbackOnly() {
    // When
    List<Part> http =
        parts.stream().filter(part -> part.readiness() instanceof Readiness.Answers).toList();

    // Then
    assertThat(http)
        .hasSize(parts.size() - 2)
        .allSatisfy(
            part ->
                assertThat(part.environment())
                    .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                    .containsEntry("QUARKUS_HTTP_PORT", "{port:" + part.name() + "}"));
  }

  @Test
  void everyAgentHasAnIdentityOfItsOwn() {
    // When
    List<String> identities =
        parts.stream()
            .map(part -> part.environment().get("ADWRIGHT_INSTANCE_ID"))
            .filter(id -> id != null)
            .toList();

    // Then
    assertThat(identities).hasSize(7).doesNotHaveDuplicates();
  }
}
