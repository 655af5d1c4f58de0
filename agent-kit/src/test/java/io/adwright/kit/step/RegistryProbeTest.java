package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryProbeTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private HttpServer registry;
  private RegistryProbe probe;
  private volatile int status = 200;

  @BeforeEach
  void start() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    registry.createContext(
        "/apis/registry/v3/system/info",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    registry.start();
    probe =
        new RegistryProbe(
            URI.create("http://127.0.0.1:" + registry.getAddress().getPort() + "/apis/registry/v3"),
            meters);
    probe.register();
  }

  @AfterEach
  void stop() {
    registry.stop(0);
    probe.stop();
  }

  @Test
  void aRegistryThatAnswersIsThere() {
    // When
    probe.look();

    // Then
    assertThat(available()).isEqualTo(1);
  }

  @Test
  void aRegistryThatRefusesIsNot() {
    // Given
    status = 503;

    // When
    probe.look();

    // Then
    assertThat(available()).isZero();
  }

  @Test
  void aRegistryThatIsGoneIsNot() {
    // Given
    registry.stop(0);

    // When
    probe.look();

    // Then
    assertThat(available()).isZero();
  }

  @Test
  void beforeTheFirstLookNothingIsSaid() {
    // When
    double available = available();

    // Then
    assertThat(available).isNaN();
  }

  private double available() {
    return meters.get("adwright.registry.available").gauge().value();
  }
}
