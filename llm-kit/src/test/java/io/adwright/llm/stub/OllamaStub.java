package io.adwright.llm.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Speaks Ollama's HTTP API with payloads as its documentation (docs/api.md) gives them: newline
 * delimited JSON for chats, a list of models for tags. For a {@code @QuarkusTest}; a test gets at
 * it through an injected field.
 */
public final class OllamaStub implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NDJSON = "application/x-ndjson";
  private static final String TAGS = "/api/tags";
  private static final int PIECE = 4;

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

  /** Tokens that every stubbed answer says its question had. */
  public static final long TOKENS_IN = 26;

  @Override
  public Map<String, String> start() {
    server.start();
    has("phi3:latest");
    return Map.of("adwright.llm.url", url());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(OllamaStub.class));
  }

  @Override
  public void stop() {
    server.stop();
  }

  /** Returns the root of the API. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Returns whether it listens. */
  public boolean isRunning() {
    return server.isRunning();
  }

  /** Forgets all requests and answers; the model is there. */
  public void reset() {
    // Never without a list of models, not even for a moment: the probe may look at any time.
    has("phi3:latest");
    server.resetRequests();
    server.resetScenarios();
    server.getStubMappings().stream()
        .filter(stub -> !TAGS.equals(stub.getRequest().getUrlPath()))
        .forEach(server::removeStub);
  }

  /** Lists these models. */
  public void has(String... models) {
    String list =
        List.of(models).stream()
            .map(
                name ->
                    """
                    {"name":"%s","modified_at":"2023-11-04T14:56:49.277302595-07:00","size":7365960935,
                     "digest":"9f438cb9cd581fc025612d27f7c1a6669ff83a8bb0ed86c94fcf4c5440555697",
                     "details":{"format":"gguf","family":"llama","families":null,
                     "parameter_size":"13B","quantization_level":"Q4_0"}}"""
                        .formatted(name))
            .collect(Collectors.joining(","));
    tags(okJson("{\"models\":[" + list + "]}"));
  }

  /** Answers a request for the list of models with anything. */
  public void tags(ResponseDefinitionBuilder response) {
    server.stubFor(get(urlPathEqualTo(TAGS)).willReturn(response));
  }

  /** Streams these answers, one for each chat; the last one again and again. */
  public void answers(String... contents) {
    for (int i = 0; i < contents.length; i++) {
      boolean last = i == contents.length - 1;
      server.stubFor(
          post(urlPathEqualTo("/api/chat"))
              .inScenario("chats")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "chat-" + i)
              .willSetStateTo(last ? (i == 0 ? Scenario.STARTED : "chat-" + i) : "chat-" + (i + 1))
              .willReturn(streamed(stream(contents[i]))));
    }
  }

  /** Answers every chat with anything. */
  public void chat(ResponseDefinitionBuilder response) {
    server.stubFor(post(urlPathEqualTo("/api/chat")).willReturn(response));
  }

  /** Returns the bodies of all chats so far. */
  public List<JsonNode> chats() {
    return server.findAll(postRequestedFor(urlPathEqualTo("/api/chat"))).stream()
        .map(request -> tree(request.getBodyAsString()))
        .toList();
  }

  /** Returns a response that has {@code body} as a stream. */
  public static ResponseDefinitionBuilder streamed(String body) {
    return aResponse().withStatus(200).withHeader("Content-Type", NDJSON).withBody(body);
  }

  /** Returns the response of a server that was asked not to stream. */
  public static ResponseDefinitionBuilder whole(String content) {
    return okJson(
        """
        {"model":"phi3","created_at":"2023-12-12T14:13:43.416799Z",\
        "message":{"role":"assistant","content":%s},"done_reason":"stop","done":true,\
        "total_duration":5191566416,"load_duration":2154458,"prompt_eval_count":%d,\
        "prompt_eval_duration":383809000,"eval_count":298,"eval_duration":4799921000}"""
            .formatted(quoted(content), TOKENS_IN));
  }

  /** Returns a whole stream: a line for every four characters, and the last one with the usage. */
  public static String stream(String content) {
    return pieces(content) + end("stop", (content.length() + PIECE - 1) / PIECE);
  }

  /** Returns a stream without its last line. */
  public static String pieces(String content) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < content.length(); i += PIECE) {
      lines.add(line(content.substring(i, Math.min(content.length(), i + PIECE))));
    }
    return String.join("", lines);
  }

  /** Returns one line of a stream. */
  public static String line(String piece) {
    return """
    {"model":"phi3","created_at":"2023-08-04T08:52:19.385406455-07:00",\
    "message":{"role":"assistant","content":%s,"images":null},"done":false}
    """
        .formatted(quoted(piece));
  }

  /** Returns the last line of a stream. */
  public static String end(String reason, int tokens) {
    return """
    {"model":"phi3","created_at":"2023-08-04T19:22:45.499127Z",\
    "message":{"role":"assistant","content":""},"done_reason":"%s","done":true,\
    "total_duration":4883583458,"load_duration":1334875,"prompt_eval_count":%d,\
    "prompt_eval_duration":342546000,"eval_count":%d,"eval_duration":4535599000}
    """
        .formatted(reason, TOKENS_IN, tokens);
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
