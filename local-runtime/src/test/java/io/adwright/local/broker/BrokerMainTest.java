package io.adwright.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker in a process of its own, twice on the same directory. */
class BrokerMainTest {
  private final Path directory;
  private final int port = Ports.ofThisMachine().any();

  BrokerMainTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void topicsAreThereWhenItSaysReadyAndStayOverARestart() throws Exception {
    // Given
    Path before = Files.writeString(directory.resolve("before"), "a.v1=partitions:3\n");
    Path after =
        Files.writeString(directory.resolve("after"), "a.v1=partitions:3\nb.v1=partitions:1\n");
    runUntilReady(before);

    // When
    Set<String> topics = runUntilReady(after);

    // Then
    assertThat(topics).containsExactlyInAnyOrder("a.v1", "b.v1");
  }

  private Set<String> runUntilReady(Path table) throws Exception {
    Process broker = start(table);
    try {
      BufferedReader output = broker.inputReader();
      String line = output.readLine();
      while (line != null && !line.equals(BrokerMain.READY)) {
        line = output.readLine();
      }
      assertThat(line).isEqualTo(BrokerMain.READY);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
        return admin.listTopics().names().get(60, TimeUnit.SECONDS);
      }
    } finally {
      broker.destroy();
      if (!broker.waitFor(60, TimeUnit.SECONDS)) {
        broker.destroyForcibly();
      }
    }
  }

  private Process start(Path table) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BrokerMain.class.getName(),
            String.valueOf(port),
            String.valueOf(Ports.ofThisMachine().near(port + 1)),
            directory.resolve("kafka").toString(),
            table.toString())
        .redirectErrorStream(true)
        .start();
  }
}
