package io.adwright.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.adwright.gateway.api.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAPI document says of all addresses and all answers alike, so that it need not be
 * written at each: every error is a {@link Problem}; every property of an answer is there, and may
 * be null where its record says {@link Nullable}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
  private static final String ANSWERS = Problem.class.getPackageName();

  @Override
  public Operation filterOperation(Operation operation) {
    operation
        .getResponses()
        .addAPIResponse("default", OASFactory.createAPIResponse().ref("Problem"));
    return operation;
  }

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getOneOf() != null) {
      // One of several types is not one type; a type beside them would forbid the others.
      schema.setType(null);
    }
    return schema;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> answer(name).ifPresent(type -> complete(schema, type)));
  }

  private static void complete(Schema schema, Class<?> answer) {
    boolean nullIsLeftOut = answer.isAnnotationPresent(JsonInclude.class);
    for (RecordComponent component : answer.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      Schema property = schema.getProperties().get(component.getName());
      if (property == null) {
        continue;
      }
      if (!nullable || !nullIsLeftOut) {
        schema.addRequired(component.getName());
      }
      if (nullable && !nullIsLeftOut) {
        schema.addProperty(component.getName(), orNull(property));
      }
    }
  }

  private static Schema orNull(Schema property) {
    if (property.getRef() == null) {
      return property.addType(SchemaType.NULL);
    }
    return OASFactory.createSchema()
        .description(property.getDescription())
        .anyOf(
            List.of(
                OASFactory.createSchema().ref(property.getRef()),
                OASFactory.createSchema().addType(SchemaType.NULL)));
  }

  /** The record of an answer; what is taken in is not complete, and says so itself. */
  private static Optional<Class<?>> answer(String name) {
    try {
      Class<?> type =
          Class.forName(
              ANSWERS + '.' + name, false, Thread.currentThread().getContextClassLoader());
      return type.isRecord() && !name.endsWith("Input") ? Optional.of(type) : Optional.empty();
    } catch (ClassNotFoundException notOurs) {
      return Optional.empty();
    }
  }
}
