package io.adwright.optimizer.platform.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Meta's Marketing API with account 777, campaign 42 and, where it carries the budget, ad set 4242.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/reference/ad-campaign-group">Campaign</a>
 */
public final class MetaFake implements FakeServer.Fake {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

  private final List<String> events = new ArrayList<>();

  /** Minor units. */
  public volatile long budget = 5_000;

  public volatile long minimum = 100;
  public volatile String currency = "USD";
  public volatile String status = "ACTIVE";
  public volatile boolean onAdSet;
  public final AtomicInteger effects = new AtomicInteger();
  public volatile String token = "meta-token";

  /** What changes are answered with instead; null for as documented. */
  volatile @Nullable Supplier<ResponseDefinitionBuilder> instead;

  @Override
  public synchronized ResponseDefinitionBuilder answer(Request request) {
    if (!("Bearer " + token).equals(request.getHeader("Authorization"))) {
      return error(401, 190, 463, "OAuthException", "Error validating access token", false);
    }
    URI uri = URI.create(request.getUrl());
    Map<String, String> form = decoded(request.getBodyAsString());
    Supplier<ResponseDefinitionBuilder> other = instead;
    if (other != null && isChange(request)) {
      return other.get();
    }
    return switch (uri.getPath()) {
      case "/v25.0/42" ->
          request.getMethod().getName().equals("POST")
              ? change(form, "42")
              : okJson(
                  "{\"id\":\"42\",\"account_id\":\"777\",\"status\":\"%s\"%s}"
                      .formatted(status, onAdSet ? "" : budgetField()));
      case "/v25.0/4242" ->
          request.getMethod().getName().equals("POST")
              ? change(form, "4242")
              : okJson(
                  "{\"id\":\"4242\",\"account_id\":\"777\",\"campaign_id\":\"42\",\"status\":\"ACTIVE\"%s}"
                      .formatted(onAdSet ? budgetField() : ""));
      case "/v25.0/act_777" ->
          okJson(
              "{\"account_id\":\"777\",\"currency\":\"%s\",\"min_daily_budget\":%d,\"id\":\"act_777\"}"
                  .formatted(currency, minimum));
      case "/v25.0/act_777/activities" ->
          okJson(
              "{\"data\":[%s],\"paging\":{\"cursors\":{\"before\":\"a\",\"after\":\"b\"}}}"
                  .formatted(String.join(",", events.reversed())));
      default ->
          error(
              400,
              100,
              33,
              "GraphMethodException",
              "Unsupported get request. Object with ID '43' does not exist, cannot be loaded due to"
                  + " missing permissions, or does not support this operation",
              false);
    };
  }

  @Override
  public boolean isChange(Request request) {
    return request.getMethod().getName().equals("POST")
        && !decoded(request.getBodyAsString()).containsKey("execution_options");
  }

  @Override
  public ResponseDefinitionBuilder throttled() {
    return error(
            400,
            80004,
            2446079,
            "OAuthException",
            "There have been too many calls to this ad-account. Wait a bit and try again.",
            true)
        .withHeader(
            "X-Business-Use-Case-Usage",
            "{\"777\":[{\"type\":\"ads_management\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,\"estimated_time_to_regain_access\":19}]}");
  }

  @Override
  public ResponseDefinitionBuilder errorBody(Request request) {
    return error(
        200,
        100,
        1885272,
        "OAuthException",
        "Your budget is too low: must be more than $1.00",
        false);
  }

  static ResponseDefinitionBuilder error(
      int http, int code, int subcode, String type, String message, boolean isTransient) {
    return aResponse()
        .withStatus(http)
        .withBody(
            "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"code\":%d,\"error_subcode\":%d,\"is_transient\":%s,\"fbtrace_id\":\"EJplcsCHuLu\"}}"
                .formatted(message, type, code, subcode, isTransient));
  }

  synchronized void setBudget(long units, String by) {
    events.add(event("update_ad_set_budget", by, Long.toString(budget), Long.toString(units)));
    budget = units;
    effects.incrementAndGet();
  }

  private ResponseDefinitionBuilder change(Map<String, String> form, String node) {
    boolean check = "[\"validate_only\"]".equals(form.get("execution_options"));
    boolean carries = node.equals(onAdSet ? "4242" : "42");
    if (form.containsKey("daily_budget")) {
      if (!carries) {
        return error(400, 100, 1885621, "OAuthException", "No budget here", false);
      }
      if (!check) {
        setBudget(Long.parseLong(form.get("daily_budget")), "Adwright");
      }
    } else if (!check) {
      String next = form.get("status");
      events.add(
          event("update_campaign_run_status", "Adwright", '"' + status + '"', '"' + next + '"'));
      status = next;
      effects.incrementAndGet();
    }
    return okJson("{\"success\":true}");
  }

  private String budgetField() {
    return ",\"daily_budget\":\"%d\"".formatted(budget);
  }

  private String event(String type, String by, String before, String after) {
    String extra =
        "{\"old_value\":%s,\"new_value\":%s}".formatted(before, after).replace("\"", "\\\"");
    return "{\"event_time\":\"%s\",\"event_type\":\"%s\",\"object_id\":\"%s\",\"actor_name\":\"%s\",\"extra_data\":\"%s\"}"
        .formatted(TIME.format(Instant.now()), type, onAdSet ? "4242" : "42", by, extra);
  }

  static Map<String, String> decoded(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
