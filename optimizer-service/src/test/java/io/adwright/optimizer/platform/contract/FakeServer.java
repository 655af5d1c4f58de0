package io.adwright.optimizer.platform.contract;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.adwright.optimizer.platform.contract.World.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A WireMock server that behaves as a fake of a platform says, and fails when it is told to. */
public final class FakeServer implements AutoCloseable {
  /** What a fake knows of its platform. */
  public interface Fake {
    ResponseDefinitionBuilder answer(Request request);

    /** Whether the request is to make a change; a check is none. */
    boolean isChange(Request request);

    /** Whether faults pass it by, as tokens are fetched elsewhere. */
    default boolean isApart(Request request) {
      return false;
    }

    /** The documented answer when a quota is used up. */
    ResponseDefinitionBuilder throttled();

    /** An error with a good status. */
    ResponseDefinitionBuilder errorBody(Request request);
  }

  private static final int LONGER_THAN_ANYBODY_WAITS_MILLIS = 3_000;

  private final WireMockServer server;
  private volatile Optional<Trouble> onChanges = Optional.empty();
  private volatile Optional<Trouble> onReads = Optional.empty();

  public FakeServer(Fake fake) {
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(new Behaviour(fake)));
    server.start();
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public void troubleChanges(Trouble trouble) {
    onChanges = Optional.of(trouble);
  }

  public void troubleReads(Trouble trouble) {
    onReads = Optional.of(trouble);
  }

  public void calm() {
    onChanges = Optional.empty();
    onReads = Optional.empty();
  }

  /** Returns the requests so far, oldest first. */
  public List<LoggedRequest> requests() {
    return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Behaviour implements ResponseDefinitionTransformerV2 {
    private final Fake fake;

    Behaviour(Fake fake) {
      this.fake = fake;
    }

    @Override
    public String getName() {
      return "behaviour";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
      Request request = event.getRequest();
      if (fake.isApart(request)) {
        return fake.answer(request).build();
      }
      Optional<Trouble> trouble = fake.isChange(request) ? onChanges : onReads;
      return trouble.map(it -> troubled(it, request)).orElseGet(() -> fake.answer(request)).build();
    }

    private ResponseDefinitionBuilder troubled(Trouble trouble, Request request) {
      return switch (trouble) {
        case SILENT_BEFORE -> WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE);
        case SILENT_AFTER -> {
          var _ = fake.answer(request).build();
          yield WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE);
        }
        case ERROR_AFTER -> {
          var _ = fake.answer(request).build();
          yield WireMock.aResponse().withStatus(500).withBody("<h1>Internal error</h1>");
        }
        case NEVER -> WireMock.ok().withFixedDelay(LONGER_THAN_ANYBODY_WAITS_MILLIS);
        case HTML ->
            WireMock.ok("<!doctype html><title>Sign in</title>")
                .withHeader("Content-Type", "text/html");
        case THROTTLED -> fake.throttled();
        case ERROR_BODY -> fake.errorBody(request);
      };
    }
  }
}
