package io.adwright.eval.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Looks whether the stack can be measured at all, before anything is sent. */
public final class Readiness {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Readiness() {}

  /**
   * Returns how many partitions {@code topics} have.
   *
   * @throws StackException if the broker does not answer, a topic is missing, or they differ
   */
  public static int partitions(KafkaClients clients, List<String> topics)
      throws InterruptedException {
    try (Admin admin = clients.admin()) {
      var counts =
          admin.describeTopics(topics).allTopicNames().get().values().stream()
              .map(topic -> topic.partitions().size())
              .distinct()
              .toList();
      if (counts.size() != 1) {
        throw new StackException(
            "the topics " + topics + " have different numbers of partitions: " + counts, null);
      }
      return counts.getFirst();
    } catch (ExecutionException e) {
      throw new StackException(
          "the broker at %s does not serve %s: %s. Is the stack up? See ./adwright status"
              .formatted(clients.bootstrapServers(), topics, reason(e)),
          e);
    }
  }

  /**
   * Returns if the gateway says that it is ready.
   *
   * @throws StackException if it does not
   */
  public static void gateway(URI gateway) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(gateway.resolve("/q/health/ready")).timeout(LIMIT).GET().build();
    try (var http = HttpClient.newHttpClient()) {
      int code = http.send(request, BodyHandlers.discarding()).statusCode();
      if (code != 200) {
        throw new StackException(
            "the gateway at %s is not ready: %s answered %d. See ./adwright logs gateway"
                .formatted(gateway, request.uri(), code),
            null);
      }
    } catch (IOException e) {
      throw new StackException(
          "no gateway at %s (%s). Is the stack up? See ./adwright status".formatted(gateway, e), e);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
