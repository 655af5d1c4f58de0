package io.adwright.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Fails the build when an event is no longer FULL_TRANSITIVE compatible with every release kept
 * under {@code contracts/baseline}.
 *
 * <p>To keep a release: {@code mvn -pl contracts test -Dtest=CompatibilityTest
 * -Dadwright.baseline.write=0.2.0}, then commit the new folder. Released folders are never edited.
 */
class CompatibilityTest {
  private static final Path BASELINE = Path.of("baseline");
  private static final String WRITE = System.getProperty("adwright.baseline.write", "");

  @TestFactory
  Stream<DynamicTest> everyEventIsCompatibleWithEveryRelease() throws IOException {
    if (!WRITE.isEmpty()) {
      write(BASELINE.resolve(WRITE));
    }
    return files(BASELINE)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> assertThat(violations(file)).as("against %s", file).isEmpty()));
  }

  @Test
  void everyTopicOfTheOldestReleaseStillHasItsEvent() throws IOException {
    // Given
    List<String> released = files(BASELINE).map(CompatibilityTest::topic).distinct().toList();

    // When
    var now = EventSchemas.BY_TOPIC.keySet();

    // Then
    assertThat(released).isNotEmpty();
    assertThat(now).containsAll(released);
  }

  @Test
  void everyEnumHasADefaultSoThatAnUnknownSymbolCanBeRead() {
    // Given
    var schemas = EventSchemas.BY_TOPIC.values();

    // When
    var withoutDefault =
        schemas.stream()
            .flatMap(schema -> NamedTypes.of(schema).stream())
            .filter(type -> type.getType() == Schema.Type.ENUM && type.getEnumDefault() == null)
            .map(Schema::getFullName)
            .collect(toSet());

    // Then
    assertThat(withoutDefault).isEmpty();
  }

  private static List<String> violations(Path file) throws IOException {
    Schema released = new Schema.Parser().parse(Files.readString(file));
    Schema current = EventSchemas.BY_TOPIC.get(topic(file));
    return current == null
        ? List.of("topic " + topic(file) + " was released and is gone")
        : FullCompatibility.violations(released, current);
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".avsc")).sorted().toList().stream();
    }
  }

  private static String topic(Path file) {
    return file.getFileName().toString().replace(".avsc", "");
  }

  private static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var event : EventSchemas.BY_TOPIC.entrySet()) {
      Files.writeString(
          folder.resolve(event.getKey() + ".avsc"),
          SchemaFormatter.format("json/pretty", event.getValue()) + "\n");
    }
  }
}
