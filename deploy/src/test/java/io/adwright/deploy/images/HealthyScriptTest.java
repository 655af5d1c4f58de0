package io.adwright.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.adwright.deploy.declared.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthyScriptTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void isZeroForAServiceThatIsReady() throws Exception {
    // Given
    answer("/q/health/ready", 200);

    // When
    int status = ask();

    // Then
    assertThat(status).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 404, 500})
  void isNotForOneThatIsNot(int answer) throws Exception {
    // Given
    answer("/q/health/ready", answer);

    // When
    int status = ask();

    // Then
    assertThat(status).isNotZero();
  }

  @Test
  void isNotWhereNobodyListens() throws Exception {
    // Given
    server.stop(0);

    // When
    int status = ask();

    // Then
    assertThat(status).isNotZero();
  }

  private void answer(String path, int status) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private int ask() throws Exception {
    return new ProcessBuilder(
            "bash",
            Repository.path("deploy/images/healthy.sh").toString(),
            String.valueOf(server.getAddress().getPort()))
        .start()
        .waitFor();
  }
}
