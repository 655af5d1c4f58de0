package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/publishing.md as they stand there. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
class PublishingTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "ADWRIGHT_REGISTRY_URL")
  String registry;

  @TestHTTPResource("/")
  URI gateway;

  @TempDir Path directory;
  Events events;

  @BeforeEach
  void theSchemaIsKnown() {
    new Pipeline(events).publish(new TraceEvent.MetricsSeen(SampleRun.of("schema").metrics()));
  }

  @Test
  void curl() throws Exception {
    // Given
    Path script = Files.writeString(directory.resolve("publish.sh"), example("bash"));

    // When
    String run = run("bash", "-o", "pipefail", script.toString());

    // Then
    awaitRunOf(run, "from-curl");
  }

  @Test
  void python() throws Exception {
    // Given
    assumeTrue(hasPythonClient(), "python3-confluent-kafka and python3-avro are not installed");
    Path script = Files.writeString(directory.resolve("publish.py"), example("python"));

    // When
    String run = run(PYTHON.toString(), script.toString());

    // Then
    awaitRunOf(run, "from-python");
  }

  @Test
  void java() throws Exception {
    // Given
    Path source = Files.writeString(directory.resolve("Publish.java"), example("java"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    // When
    String run = run(java, "-cp", System.getProperty("java.class.path"), source.toString());

    // Then
    awaitRunOf(run, "from-java");
  }

  private static void awaitRunOf(String run, String campaignId) {
    String seen =
        Await.until(
            () -> given().get("/api/v1/traces/" + run).jsonPath().getString("campaign.campaignId"),
            campaignId::equals);
    assertThat(seen).isEqualTo(campaignId);
  }

  /** Returns the last line of what the command prints. */
  private String run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("KAFKA", kafka);
    builder.environment().put("REGISTRY", registry.replaceFirst("/apis/.*", ""));
    builder.environment().put("GATEWAY", gateway.toString().replaceFirst("/$", ""));
    Path errors = directory.resolve("errors");
    Process process = builder.redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", printed, Files.readString(errors)).isZero();
    return List.of(printed.strip().split("\n")).getLast();
  }

  private static boolean hasPythonClient() throws IOException, InterruptedException {
    return Files.isExecutable(PYTHON)
        && new ProcessBuilder(PYTHON.toString(), "-c", "import confluent_kafka.avro")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  private static String example(String language) throws IOException {
    String page = Files.readString(Path.of("../docs/publishing.md"));
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).as("an example in %s", language).isTrue();
    return block.group(1);
  }
}
