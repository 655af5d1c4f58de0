package io.adwright.simulator.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** The API as a client sees it, with one campaign of its own, so that tests share a server. */
final class Api {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String number = Integer.toString(NEXT.incrementAndGet());

  /** The path of this test's campaign. */
  String path() {
    return "/api/v1/accounts/acme/campaigns/" + campaignId();
  }

  String campaignId() {
    return "shoes-" + number;
  }

  /** A key that no other test uses. */
  String key(String name) {
    return name + "-" + number;
  }

  /** Creates the campaign with ten dollars a day and returns its revision. */
  String create() {
    return put(draft("USD", "10000000", "ACTIVE")).statusCode(201).extract().path("revision");
  }

  ValidatableResponse get() {
    return given().get(path()).then();
  }

  ValidatableResponse put(String body) {
    return given().contentType(ContentType.JSON).body(body).put(path()).then();
  }

  ValidatableResponse putIfAbsent(String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("If-None-Match", "*")
        .body(body)
        .put(path())
        .then();
  }

  ValidatableResponse patch(String key, String body) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .patch(path())
        .then();
  }

  ValidatableResponse patchWithoutKey(String query, String body) {
    return given().contentType(ContentType.JSON).body(body).patch(path() + query).then();
  }

  /** The last line of the journal that is about this test's campaign, as a JSON path prefix. */
  ValidatableResponse journal() {
    return given().get("/api/v1/journal").then().statusCode(200);
  }

  /** A Groovy path to this test's lines of the journal. */
  String lines() {
    return "findAll { it.campaignId == '" + campaignId() + "' }";
  }

  static String draft(String currency, String budget, String status) {
    return """
        {"name": "Shoes", "currency": "%s", "dailyBudgetMicros": %s, "status": "%s"}"""
        .formatted(currency, budget, status);
  }

  static String budget(String micros, String expectedRevision) {
    return """
        {"dailyBudgetMicros": %s, "expectedRevision": "%s"}"""
        .formatted(micros, expectedRevision);
  }

  static String status(String status, String expectedRevision) {
    return """
        {"status": "%s", "expectedRevision": "%s"}"""
        .formatted(status, expectedRevision);
  }
}
