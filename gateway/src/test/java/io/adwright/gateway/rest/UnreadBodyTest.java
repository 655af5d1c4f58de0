package io.adwright.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class UnreadBodyTest {
  /** More than the buffers of both ends hold. */
  private static final int LARGE = 32 << 20;

  @TestHTTPResource("/")
  URI gateway;

  @Test
  void whoSendsALargeFileIsToldThatItIsRefused() throws Exception {
    // Given a client that looks at the answer when all is sent, and a file that nobody reads
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(gateway.resolve("/api/v1/imports?timeZone=Nowhere"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", "text/csv")
              .timeout(Duration.ofSeconds(20))
              .POST(BodyPublishers.ofByteArray(new byte[LARGE]))
              .build();

      // When
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

      // Then
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Nowhere");
    }
  }
}
