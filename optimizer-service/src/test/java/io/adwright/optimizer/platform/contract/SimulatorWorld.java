package io.adwright.optimizer.platform.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.platform.SimulatorPlatform;
import io.adwright.teststack.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real simulator as a process of its own, one for all tests, and a fresh account for each. It
 * is there when the simulator has been packaged before, as the whole build does.
 */
final class SimulatorWorld implements World {
  private static final AtomicInteger ACCOUNTS = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Path MODULE = Path.of("../ad-platform-simulator");

  private final URI uri = URI.create(Holder.PROCESS.url());
  private final int account = ACCOUNTS.incrementAndGet();
  private final AdPlatform platform = platform(Duration.ofSeconds(20));
  private AdPlatform impatient = platform(Duration.ofMillis(800));

  private SimulatorWorld() {
    put(
        "{\"name\":\"Shoes\",\"currency\":\"USD\",\"dailyBudgetMicros\":50000000,\"status\":\"ACTIVE\"}");
  }

  /** Skips the test if there is no simulator. */
  static SimulatorWorld open() {
    assumeTrue(
        Files.exists(MODULE.resolve("target/quarkus-app/quarkus-run.jar")),
        "the simulator is not packaged; run the whole build");
    return new SimulatorWorld();
  }

  @Override
  public AdPlatform platform() {
    return platform;
  }

  @Override
  public AdPlatform impatient() {
    return impatient;
  }

  @Override
  public CampaignProfile campaign() {
    return campaign("42");
  }

  @Override
  public CampaignProfile unknown() {
    return campaign("43");
  }

  /** The simulator has no faults for questions but to be gone. */
  @Override
  public Set<Trouble> troubles() {
    return Set.of(Trouble.ERROR_AFTER, Trouble.NEVER);
  }

  @Override
  public void troubleChanges(Trouble trouble) {
    fault(
        trouble == Trouble.ERROR_AFTER
            ? "{\"kind\":\"ERROR_AFTER\",\"status\":500,\"times\":1}"
            : "{\"kind\":\"HANG\",\"millis\":3000,\"times\":1}");
  }

  @Override
  public void troubleReads(Trouble trouble) {
    impatient.close();
    impatient =
        new SimulatorPlatform(
            URI.create("http://127.0.0.1:1"), Duration.ofMillis(800), false, Clock.systemUTC());
  }

  @Override
  public void calm() {
    send("DELETE", "/api/v1/faults", "");
  }

  @Override
  public void editBudget(long micros) {
    put(
        "{\"name\":\"Shoes\",\"currency\":\"USD\",\"dailyBudgetMicros\":%d,\"status\":\"ACTIVE\"}"
            .formatted(micros));
  }

  @Override
  public void remove() {
    put(
        "{\"name\":\"Shoes\",\"currency\":\"USD\",\"dailyBudgetMicros\":50000000,\"status\":\"REMOVED\"}");
  }

  /** Counts in the simulator's own journal. */
  @Override
  public int effects() {
    int effects = 0;
    for (JsonNode line : json(send("GET", "/api/v1/journal?after=0&limit=1000", ""))) {
      if (line.path("accountId").asText().equals(accountId())
          && line.path("outcome").asText().equals("APPLIED")) {
        effects++;
      }
    }
    return effects;
  }

  @Override
  public long budgetMicros() {
    return json(send("GET", path(), "")).path("dailyBudgetMicros").asLong();
  }

  @Override
  public boolean active() {
    return json(send("GET", path(), "")).path("status").asText().equals("ACTIVE");
  }

  @Override
  public void close() {
    calm();
    platform.close();
    impatient.close();
  }

  private SimulatorPlatform platform(Duration timeout) {
    return new SimulatorPlatform(uri, timeout, false, Clock.systemUTC());
  }

  private CampaignProfile campaign(String id) {
    CampaignRef ref = Plans.campaign().build().getRef();
    return Plans.campaign()
        .setRef(CampaignRef.newBuilder(ref).setAccountId("a" + account).setCampaignId(id).build())
        .build();
  }

  private String accountId() {
    return "acme~GOOGLE_ADS~a" + account;
  }

  private String path() {
    return "/api/v1/accounts/" + accountId() + "/campaigns/42";
  }

  private void put(String json) {
    send("PUT", path(), json);
  }

  private void fault(String json) {
    send("POST", "/api/v1/faults", json);
  }

  private String send(String method, String path, String json) {
    try {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(uri + path))
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString(json))
                  .build(),
              BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started with the first test that needs it, and stopped with the JVM. */
  private static final class Holder {
    static final ServiceProcess PROCESS = start();

    private static ServiceProcess start() {
      try {
        Path data = Files.createTempDirectory("simulator");
        return ServiceProcess.start(
                MODULE,
                Map.of(
                    "ADWRIGHT_SIMULATOR_FAULTS_ENABLED",
                    "true",
                    "ADWRIGHT_SIMULATOR_DATA_DIRECTORY",
                    data.toString()))
            .awaitReady();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
