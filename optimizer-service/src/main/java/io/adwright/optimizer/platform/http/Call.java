package io.adwright.optimizer.platform.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One HTTP request. Neither its address nor its headers are ever printed: they may carry
 * credentials.
 */
public final class Call {
  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte[] body;

  private Call(String method, String path, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
  }

  /** Asks for {@code path}, which begins with a slash or is empty. */
  public static Call get(String path) {
    return new Call("GET", path, Map.of(), new byte[0]);
  }

  /** Sends JSON. */
  public static Call json(String method, String path, byte[] json) {
    return new Call(method, path, Map.of("Content-Type", "application/json"), json);
  }

  /** Posts the fields of a form. */
  public static Call form(String path, Map<String, String> fields) {
    return new Call(
        "POST",
        path,
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        query(fields).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the fields as they stand in a query or a form. */
  public static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Returns this call with one more header. */
  public Call with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Call(method, path, more, body);
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return method + " with " + body.length + " bytes";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
