package io.adwright.contracts;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.avro.Schema;

/** Finds every named type (record, enum) inside a schema. */
final class NamedTypes {
  private NamedTypes() {}

  static Set<Schema> of(Schema schema) {
    var found = new LinkedHashSet<Schema>();
    collect(schema, found);
    return found;
  }

  private static void collect(Schema schema, Set<Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.add(schema)) {
          schema.getFields().forEach(field -> collect(field.schema(), found));
        }
      }
      case UNION -> schema.getTypes().forEach(type -> collect(type, found));
      case ARRAY -> collect(schema.getElementType(), found);
      case MAP -> collect(schema.getValueType(), found);
      default -> {
        if (schema.getType() == Schema.Type.ENUM) {
          found.add(schema);
        }
      }
    }
  }
}
