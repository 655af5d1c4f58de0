package io.adwright.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthProbeTest {
  @ParameterizedTest
  @CsvSource({"200, true", "503, false", "404, false"})
  void onlyStatus200IsWell(int status, boolean well) throws IOException {
    // Given
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/q/health/ready");

    // When
    boolean answered = HealthProbe.answers(uri, Duration.ofSeconds(5));

    // Then
    assertThat(answered).isEqualTo(well);
    server.stop(0);
  }

  @Test
  void whereNobodyListensNobodyIsWell() {
    // When
    boolean answered =
        HealthProbe.answers(URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(5));

    // Then
    assertThat(answered).isFalse();
  }
}
