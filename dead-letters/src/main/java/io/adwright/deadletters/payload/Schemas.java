package io.adwright.deadletters.payload;

import java.io.IOException;
import org.apache.avro.Schema;

/** Where the schemas of events are found. */
public interface Schemas {

  /**
   * Returns the schema with the number {@code id}.
   *
   * @throws IOException if there is none; says why
   */
  Schema schema(int id) throws IOException, InterruptedException;

  /** Returns an empty registry. */
  static Schemas none() {
    return id -> {
      throw new IOException("no registry to ask; name one with --registry URL");
    };
  }
}
