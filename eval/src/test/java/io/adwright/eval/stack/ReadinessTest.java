package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.adwright.contracts.Topics;
import io.adwright.eval.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  @Test
  void partitionsAreThoseOfTheTopics() throws InterruptedException {
    // Given a broker with all topics of one partition each
    var topics = List.of(Topics.CAMPAIGN_METRICS, Topics.EXECUTIONS);

    // When
    int partitions = Readiness.partitions(TestBroker.clients(), topics);

    // Then
    assertThat(partitions).isEqualTo(1);
  }

  @Test
  void missingTopicIsReportedWithTheBroker() {
    // Given
    var topics = List.of("adwright.no-such-topic.v1");

    // When / Then
    assertThatThrownBy(() -> Readiness.partitions(TestBroker.clients(), topics))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("adwright.no-such-topic.v1")
        .hasMessageContaining(TestBroker.bootstrapServers());
  }

  @Test
  void gatewayThatIsNotReadyIsReportedWithItsAnswer() throws IOException {
    // Given
    var server = server(503);

    // When / Then
    assertThatThrownBy(() -> Readiness.gateway(url(server)))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("is not ready")
        .hasMessageContaining("503");
    server.stop(0);
  }

  @Test
  void gatewayThatIsNotThereIsReportedWithItsAddress() throws IOException {
    // Given a port on which nobody listens any more
    var server = server(200);
    URI gone = url(server);
    server.stop(0);

    // When / Then
    assertThatThrownBy(() -> Readiness.gateway(gone))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("no gateway at " + gone);
  }

  @Test
  void readyGatewayPasses() throws IOException {
    // Given
    var server = server(200);

    // When / Then
    assertThatCode(() -> Readiness.gateway(url(server))).doesNotThrowAnyException();
    server.stop(0);
  }

  private static HttpServer server(int status) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static URI url(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
