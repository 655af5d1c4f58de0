package io.adwright.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged memories, each with a directory of its own, on one real broker: what one is told the
 * other knows, what one takes back is taken back everywhere, and a killed one misses nothing.
 */
class MemoryReplicasIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String NOTE = "Brand searches convert without a discount";
  private static final Pattern ID = Pattern.compile("\"learningId\":\"([^\"]+)\"");

  private final KafkaStack stack = new KafkaStack();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> settings = new HashMap<>();

  @TempDir Path directory;
  private ServiceProcess one;
  private ServiceProcess other;

  @BeforeEach
  void start() throws Exception {
    settings.putAll(stack.start());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", settings.getOrDefault("kafka.bootstrap.servers", ""));
    // What is shared is the topic; by which index a replica searches is its own affair.
    settings.put("ADWRIGHT_MEMORY_ENGINE_ENABLED", "false");
    settings.put("ADWRIGHT_MEMORY_PLAYBOOK", "false");
    settings.put("ADWRIGHT_MEMORY_SNAPSHOT_EVERY", "1S");
    one = memory("one");
    other = memory("other");
    one.awaitReady();
    other.awaitReady();
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    http.close();
    stack.stop();
  }

  @Test
  void whatOneReplicaIsToldTheOtherRecalls() throws Exception {
    // Given
    String id = add(one, NOTE);

    // When
    String found = await(other, search("discount for brand searches"), it -> it.contains(id));

    // Then
    assertThat(found).contains(NOTE);
  }

  @Test
  void whatIsTakenBackAtOneReplicaIsTakenBackEverywhere() throws Exception {
    // Given
    String id = add(one, NOTE);
    await(other, search("discount for brand searches"), it -> it.contains(id));

    // When
    post(
        other,
        "/" + id + "/recall?tenant=acme",
        "{\"operator\":\"kim\",\"reason\":\"it was one campaign\"}");

    // Then
    await(one, search("discount for brand searches"), it -> !it.contains(id));
    assertThat(get(one, "/" + id + "?tenant=acme")).contains("RECALLED", "it was one campaign");
  }

  @Test
  void aTombstoneRemovesALearningFromEveryReplica() throws Exception {
    // Given
    String id = add(one, NOTE);
    await(other, "/" + id + "?tenant=acme", it -> it.contains(NOTE));

    // When
    stack.events().sendTombstone(Topics.LEARNINGS, "acme/" + id);

    // Then
    await(one, "/" + id + "?tenant=acme", it -> !it.contains(NOTE));
    await(other, "/" + id + "?tenant=acme", it -> !it.contains(NOTE));
  }

  @Test
  void aKilledReplicaKnowsWhatTheOtherLearntInTheMeantime() throws Exception {
    // Given
    String before = add(one, NOTE);
    await(one, search("discount"), it -> it.contains(before));
    one.kill();
    String meanwhile = add(other, "Video costs less on weekends");

    // When
    one = memory("one").awaitReady();

    // Then
    assertThat(get(one, "?tenant=acme")).contains(before, meanwhile);
  }

  private ServiceProcess memory(String name) throws IOException {
    settings.put("ADWRIGHT_MEMORY_DATA_DIRECTORY", directory.resolve(name).toString());
    return ServiceProcess.start(Path.of("../memory-service"), settings);
  }

  private String add(ServiceProcess memory, String text) throws Exception {
    String added = post(memory, "?tenant=acme", "{\"operator\":\"kim\",\"text\":\"" + text + "\"}");
    Matcher id = ID.matcher(added);
    assertThat(id.find()).as(added).isTrue();
    return id.group(1);
  }

  private static String search(String text) {
    return "?tenant=acme&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String await(ServiceProcess memory, String path, Predicate<String> wanted)
      throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    String answer = get(memory, path);
    while (!wanted.test(answer) && System.nanoTime() < deadline) {
      Thread.sleep(50);
      answer = get(memory, path);
    }
    assertThat(answer).matches(wanted);
    return answer;
  }

  private String get(ServiceProcess memory, String path) throws Exception {
    return http.send(request(memory, path).build(), BodyHandlers.ofString()).body();
  }

  private String post(ServiceProcess memory, String path, String body) throws Exception {
    var request =
        request(memory, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static HttpRequest.Builder request(ServiceProcess memory, String path) {
    return HttpRequest.newBuilder(URI.create(memory.url() + "/internal/v1/learnings" + path));
  }
}
