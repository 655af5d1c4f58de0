package io.adwright.gateway.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.gateway.GatewayConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the optimizer. Every call ends within the configured time. */
@ApplicationScoped
public class OptimizerClient {
  private static final String POLICIES = "/internal/v1/policies";
  private static final int OK = 200;

  /** The optimizer gives up before that. */
  private static final Duration TRIAL = Duration.ofSeconds(10);

  private final HttpClient http;
  private final ObjectMapper json;
  private final URI policies;
  private final URI trials;
  private final Duration timeout;

  OptimizerClient(GatewayConfig config, ObjectMapper json) {
    this.json = json;
    this.policies =
        URI.create(config.optimizer().url().toString().replaceAll("/+$", "") + POLICIES);
    this.trials = URI.create(policies + "/what-if");
    this.timeout = config.optimizer().timeout();
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * Returns what is in force.
   *
   * @throws OptimizerAway if there is no answer in time
   */
  public PoliciesInForce policies() throws OptimizerAway {
    return send(HttpRequest.newBuilder(policies), timeout, PoliciesInForce.class);
  }

  /**
   * Returns what a policy would have done to some runs.
   *
   * @throws OptimizerAway if there is no answer in time, or another question is being answered
   */
  TrialAnswer tryOut(TrialQuestion question) throws OptimizerAway {
    try {
      var body = BodyPublishers.ofByteArray(json.writeValueAsBytes(question));
      return send(
          HttpRequest.newBuilder(trials).header("Content-Type", "application/json").POST(body),
          TRIAL,
          TrialAnswer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the question cannot be written as JSON", e);
    }
  }

  private <T> T send(HttpRequest.Builder request, Duration patience, Class<T> type)
      throws OptimizerAway {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(patience).build(), BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw new OptimizerAway(
            "The optimizer answered with status " + response.statusCode() + ".");
      }
      return json.readValue(response.body(), type);
    } catch (JsonProcessingException e) {
      throw new OptimizerAway("The optimizer answered something else than was asked for.", e);
    } catch (IOException e) {
      throw new OptimizerAway(
          "The optimizer did not answer within " + patience.toMillis() + " ms.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OptimizerAway("The gateway stops.", e);
    }
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
