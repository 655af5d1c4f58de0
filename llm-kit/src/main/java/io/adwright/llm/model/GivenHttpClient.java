package io.adwright.llm.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/**
 * Hands the model client an HTTP client that is set up already; its own wishes are not heard.
 *
 * @param client what is handed out
 * @param connectTimeout what {@code client} was set up with
 * @param readTimeout the longest silence that the caller bears
 */
record GivenHttpClient(HttpClient client, Duration connectTimeout, Duration readTimeout)
    implements HttpClientBuilder {

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient build() {
    return client;
  }
}
