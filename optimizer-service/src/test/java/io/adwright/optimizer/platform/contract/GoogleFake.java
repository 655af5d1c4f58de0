package io.adwright.optimizer.platform.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Google Ads with customer 1234567890, campaign 42 and budget 9, as its documents describe it.
 *
 * @see <a href="https://developers.google.com/google-ads/api/rest/common/search">REST: search</a>
 * @see <a href="https://developers.google.com/google-ads/api/rest/common/mutate">REST: mutate</a>
 */
public final class GoogleFake implements FakeServer.Fake {
  static final String BUDGET = "customers/1234567890/campaignBudgets/9";
  private static final String CAMPAIGN = "customers/1234567890/campaigns/42";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The account's zone in the tests. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS")
          .withZone(ZoneId.of("Europe/Berlin"));

  private final List<String> events = new ArrayList<>();
  public volatile long budget = 50_000_000;
  public volatile String status = "ENABLED";
  public volatile boolean shared;
  public final AtomicInteger effects = new AtomicInteger();
  public final AtomicInteger tokens = new AtomicInteger();

  /** The access token that the API takes; the newest that was given out, unless set. */
  public volatile String accepted = "";

  @Override
  public synchronized ResponseDefinitionBuilder answer(Request request) {
    String url = request.getUrl();
    if (isApart(request)) {
      tokens.incrementAndGet();
      accepted = "access-" + tokens.get();
      return okJson(
          "{\"access_token\":\"%s\",\"expires_in\":3599,\"scope\":\"https://www.googleapis.com/auth/adwords\",\"token_type\":\"Bearer\"}"
              .formatted(accepted));
    }
    if (!("Bearer " + accepted).equals(request.getHeader("Authorization"))
        || !"dev-secret".equals(request.getHeader("developer-token"))) {
      return error(401, "UNAUTHENTICATED", "authenticationError", "OAUTH_TOKEN_INVALID", "Expired");
    }
    if (!url.startsWith("/v26/customers/1234567890/")) {
      return error(403, "PERMISSION_DENIED", "authorizationError", "USER_PERMISSION_DENIED", "No");
    }
    JsonNode body = json(request);
    if (url.endsWith("/googleAds:search")) {
      return search(body.path("query").asText());
    }
    return mutate(url, body);
  }

  @Override
  public boolean isChange(Request request) {
    return request.getUrl().endsWith(":mutate")
        && !json(request).path("validateOnly").asBoolean(false);
  }

  @Override
  public boolean isApart(Request request) {
    return request.getUrl().equals("/token");
  }

  @Override
  public ResponseDefinitionBuilder throttled() {
    return aResponse()
        .withStatus(429)
        .withHeader("request-id", "req-429")
        .withBody(
            """
            {"error":{"code":429,"message":"Resource has been exhausted (e.g. check quota).",
             "status":"RESOURCE_EXHAUSTED","details":[{
               "@type":"type.googleapis.com/google.ads.googleads.v26.errors.GoogleAdsFailure",
               "errors":[{"errorCode":{"quotaError":"RESOURCE_EXHAUSTED"},
                 "message":"Too many requests. Retry in 30 seconds.",
                 "details":{"quotaErrorDetails":{"rateScope":"DEVELOPER",
                   "rateName":"Number of operations for basic access","retryDelay":"30s"}}}],
               "requestId":"req-429"}]}}""");
  }

  /** A partial failure, as with a good status and {@code partialFailure}. */
  @Override
  public ResponseDefinitionBuilder errorBody(Request request) {
    return okJson(
        """
        {"partialFailureError":{"code":3,"message":"Multiple errors in 'details'. First error: A money amount was negative.",
          "details":[{"@type":"type.googleapis.com/google.ads.googleads.v26.errors.GoogleAdsFailure",
            "errors":[{"errorCode":{"campaignBudgetError":"MONEY_AMOUNT_LESS_THAN_CURRENCY_MINIMUM_CPC"},
              "message":"Too small.","trigger":{"int64Value":"1"},
              "location":{"fieldPathElements":[{"fieldName":"operations","index":0}]}}],
            "requestId":"req-3"}]},"results":[{}]}""");
  }

  static ResponseDefinitionBuilder error(
      int code, String status, String family, String error, String message) {
    return aResponse()
        .withStatus(code)
        .withHeader("request-id", "req-e")
        .withBody(
            """
            {"error":{"code":%d,"message":"Request failed.","status":"%s","details":[{
              "@type":"type.googleapis.com/google.ads.googleads.v26.errors.GoogleAdsFailure",
              "errors":[{"errorCode":{"%s":"%s"},"message":"%s"}],"requestId":"req-e"}]}}"""
                .formatted(code, status, family, error, message));
  }

  synchronized void setBudget(long micros, String by) {
    events.add(
        event(
            by,
            "{\"campaignBudget\":{\"amountMicros\":\"%d\"}}".formatted(budget),
            "{\"campaignBudget\":{\"amountMicros\":\"%d\"}}".formatted(micros)));
    budget = micros;
    effects.incrementAndGet();
  }

  private void setStatus(String next) {
    events.add(
        event(
            "api@example.com",
            "{\"campaign\":{\"status\":\"%s\"}}".formatted(status),
            "{\"campaign\":{\"status\":\"%s\"}}".formatted(next)));
    status = next;
    effects.incrementAndGet();
  }

  private ResponseDefinitionBuilder search(String query) {
    if (query.contains("FROM change_event")) {
      String after = query.replaceFirst(".*change_date_time >= '([^']+)'.*", "$1");
      List<String> rows =
          events.stream()
              .filter(event -> time(event).compareTo(after) >= 0)
              .map("{\"changeEvent\":%s}"::formatted)
              .toList();
      return okJson("{\"results\":%s,\"fieldMask\":\"changeEvent\"}".formatted(rows));
    }
    if (!query.endsWith("campaign.id = 42")) {
      return okJson(
          "{\"fieldMask\":\"customer.id,campaign.id\",\"queryResourceConsumption\":\"5\"}");
    }
    return okJson(
        """
        {"results":[{
          "customer":{"resourceName":"customers/1234567890","id":"1234567890","currencyCode":"USD"},
          "campaign":{"resourceName":"%s","status":"%s","id":"42"},
          "campaignBudget":{"resourceName":"%s","amountMicros":"%d","period":"DAILY",
            "explicitlyShared":%s,"referenceCount":"%d"}}],
         "fieldMask":"customer.id,campaign.id","requestId":"req-s"}"""
            .formatted(CAMPAIGN, status, BUDGET, budget, shared, shared ? 3 : 1));
  }

  private ResponseDefinitionBuilder mutate(String url, JsonNode body) {
    JsonNode operation = body.at("/operations/0");
    boolean check = body.path("validateOnly").asBoolean(false);
    String mask = operation.path("updateMask").asText();
    if (url.endsWith("/campaignBudgets:mutate") && mask.equals("amountMicros")) {
      long micros = Long.parseLong(operation.at("/update/amountMicros").textValue());
      if (!BUDGET.equals(operation.at("/update/resourceName").asText())) {
        return error(400, "INVALID_ARGUMENT", "mutateError", "RESOURCE_NOT_FOUND", "No budget");
      }
      if (!check) {
        setBudget(micros, "api@example.com");
      }
      return results(check, BUDGET);
    }
    if (url.endsWith("/campaigns:mutate")
        && mask.equals("status")
        && CAMPAIGN.equals(operation.at("/update/resourceName").asText())) {
      if (!check) {
        setStatus(operation.at("/update/status").asText());
      }
      return results(check, CAMPAIGN);
    }
    return error(400, "INVALID_ARGUMENT", "requestError", "UNKNOWN", "Not understood");
  }

  private static ResponseDefinitionBuilder results(boolean check, String resource) {
    return okJson(check ? "{}" : "{\"results\":[{\"resourceName\":\"%s\"}]}".formatted(resource))
        .withHeader("request-id", "req-m");
  }

  private static String event(String by, String before, String after) {
    return """
        {"changeDateTime":"%s","userEmail":"%s","clientType":"GOOGLE_ADS_API","oldResource":%s,"newResource":%s}"""
        .formatted(TIME.format(Instant.now()), by, before, after);
  }

  private static String time(String event) {
    return event.replaceFirst(".*\"changeDateTime\":\"([^\"]+)\".*", "$1");
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.getBodyAsString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
