package io.adwright.deadletters.payload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Asks the schema registry by HTTP; each number once, and nothing more once it is silent. */
public final class RegistrySchemas implements Schemas {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final String url;
  private final Map<Integer, Answer> answers = new HashMap<>();
  private boolean silent;

  /**
   * @param url of the registry's API, ending in {@code /apis/registry/v3}
   */
  public RegistrySchemas(URI url) {
    this.url = url.toString().replaceAll("/+$", "");
  }

  @Override
  public Schema schema(int id) throws IOException, InterruptedException {
    Answer known = answers.get(id);
    if (known == null) {
      known = ask(id);
      answers.put(id, known);
    }
    return switch (known) {
      case Answer.Found(Schema schema) -> schema;
      case Answer.Missing(String why) -> throw new IOException(why);
    };
  }

  private Answer ask(int id) throws InterruptedException {
    if (silent) {
      return new Answer.Missing("the registry " + url + " does not answer");
    }
    var request =
        HttpRequest.newBuilder(URI.create(url + "/ids/contentIds/" + Integer.toUnsignedString(id)))
            .timeout(LIMIT)
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return response.statusCode() == OK
          ? new Answer.Found(new Schema.Parser().parse(response.body()))
          : new Answer.Missing("the registry does not know it (" + response.statusCode() + ")");
    } catch (SchemaParseException e) {
      return new Answer.Missing("it is no Avro schema");
    } catch (IOException e) {
      silent = true;
      return new Answer.Missing("the registry " + url + " does not answer");
    }
  }

  private sealed interface Answer {
    record Found(Schema schema) implements Answer {}

    record Missing(String why) implements Answer {}
  }
}
