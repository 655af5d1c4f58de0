package io.adwright.contracts;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Avro's FULL compatibility: each of two schemas reads what the other wrote. */
final class FullCompatibility {
  private FullCompatibility() {}

  /** Returns what stands against it, one sentence each; empty when both read each other. */
  static List<String> violations(Schema released, Schema current) {
    var found = new ArrayList<String>();
    check(current, released, "a new reader cannot read released data", found);
    check(released, current, "a released reader cannot read new data", found);
    return found;
  }

  private static void check(Schema reader, Schema writer, String what, List<String> found) {
    SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(violation -> what + ": " + describe(violation))
        .forEach(found::add);
  }

  private static String describe(Incompatibility violation) {
    return violation.getType() + " at " + violation.getLocation() + " " + violation.getMessage();
  }
}
