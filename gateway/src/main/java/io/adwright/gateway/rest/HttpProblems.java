package io.adwright.gateway.rest;

import io.adwright.gateway.api.Problem;

/** Errors that HTTP itself knows. */
final class HttpProblems {
  private HttpProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 404 ->
          new Problem(
              "Not found",
              404,
              "There is nothing at this address.",
              "NOT_FOUND",
              "GET /q/openapi lists the addresses.");
      case 405 ->
          new Problem(
              "Method not allowed",
              405,
              "This address does not take this method.",
              "METHOD_NOT_ALLOWED",
              "GET /q/openapi lists the methods of each address.");
      case 406 ->
          new Problem(
              "Not acceptable",
              406,
              "None of the media types in Accept can be made.",
              "NOT_ACCEPTABLE",
              "Ask for application/json; the stream is text/event-stream.");
      case 415 ->
          new Problem(
              "Unsupported media type",
              415,
              "The body's Content-Type is not taken here.",
              "UNSUPPORTED_MEDIA_TYPE",
              "Send files as text/csv, snapshots as application/json.");
      default ->
          new Problem(
              "Request refused",
              status,
              "The request was refused with status " + status + ".",
              "HTTP_" + status,
              "GET /q/openapi describes what each address takes.");
    };
  }
}
