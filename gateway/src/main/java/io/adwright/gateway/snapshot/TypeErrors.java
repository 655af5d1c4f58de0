package io.adwright.gateway.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.adwright.gateway.imports.value.Texts;
import java.io.IOException;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Notes values of a wrong type and fields that do not exist, and reads on: a client is to learn of
 * all its mistakes at once.
 */
final class TypeErrors extends DeserializationProblemHandler {
  private final Complaints complaints;
  private final String at;

  /** Prepares for a document that stands at the JSON pointer {@code at}. */
  TypeErrors(Complaints complaints, String at) {
    this.complaints = complaints;
    this.at = at;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object beanOrClass,
      String name)
      throws IOException {
    Collection<Object> known = deserializer.getKnownPropertyNames();
    complaints.add(path(parser), "is no field that is known; known are " + new TreeSet<>(known));
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> target, String value, String message) {
    complaints.add(
        path(context.getParser()), "'" + Texts.quoted(value) + "' is not " + name(target));
    return null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    return wrongType(parser, target.getRawClass());
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> target,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    return wrongType(parser, target);
  }

  private @Nullable Object wrongType(JsonParser parser, Class<?> target) throws IOException {
    complaints.add(path(parser), "is not " + name(target));
    parser.skipChildren();
    return null;
  }

  private String path(JsonParser parser) {
    return at + parser.getParsingContext().pathAsPointer().toString();
  }

  private static String name(Class<?> target) {
    if (Number.class.isAssignableFrom(target)) {
      return "a number";
    }
    if (target == Boolean.class) {
      return "true or false";
    }
    if (target == String.class) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(target) ? "a list" : "an object";
  }
}
