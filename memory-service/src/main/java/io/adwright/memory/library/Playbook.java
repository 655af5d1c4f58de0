package io.adwright.memory.library;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what is known before anything was measured: a YAML file under version control. */
public final class Playbook {
  private static final String SHIPPED = "/playbook/default.yaml";
  private static final Set<String> FIELDS =
      Set.of("id", "finding", "action", "exposure", "platform", "objective", "text", "source");

  private Playbook() {}

  /** Returns the entries that come with Adwright. */
  public static List<Learning> shipped() {
    try (InputStream in = Playbook.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the program");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the entries of a file, none with a tenant.
   *
   * @throws IllegalArgumentException if an entry lacks something, has an unknown field or value, or
   *     the id of another; the message names it
   */
  static List<Learning> read(InputStream in) {
    Map<?, ?> file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in), "the file");
    Instant reviewed = reviewed(file.get("reviewed"));
    if (!(file.get("entries") instanceof List<?> list)) {
      throw new IllegalArgumentException("playbook: \"entries\" is not a list");
    }
    List<Learning> entries =
        list.stream().map(entry -> learning(map(entry, "an entry"), reviewed)).toList();
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> require(ids.add(entry.getLearningId()), entry, "its id is taken"));
    return entries;
  }

  private static Learning learning(Map<?, ?> entry, Instant reviewed) {
    String id = text(entry, "id");
    entry.keySet().stream()
        .filter(field -> !(field instanceof String name && FIELDS.contains(name)))
        .findFirst()
        .ifPresent(
            field -> {
              throw new IllegalArgumentException(
                  "playbook entry " + id + ": unknown field \"" + field + "\"");
            });
    return Learning.newBuilder()
        .setContext(context(id, reviewed))
        .setLearningId(id)
        .setTenantId("")
        .setText(text(entry, "text"))
        .setAppliesTo(
            LearningContext.newBuilder()
                .setFinding(symbol(entry, "finding", FindingCode.class))
                .setAction(symbol(entry, "action", ActionKind.class))
                .setExposure(symbol(entry, "exposure", Exposure.class))
                .setPlatform(symbol(entry, "platform", Platform.class))
                .setObjective(symbol(entry, "objective", Objective.class))
                .build())
        .setEvidence(text(entry, "source"))
        .setValidity(LearningValidity.CANDIDATE)
        .setOrigin(LearningOrigin.PLAYBOOK)
        .setLearnedAt(reviewed)
        .build();
  }

  private static EventContext context(String id, Instant reviewed) {
    String eventId = ContentHash.of("playbook").and(id).id();
    return EventContext.newBuilder()
        .setEventId(eventId)
        .setCorrelationId(eventId)
        .setOccurredAt(reviewed)
        .build();
  }

  private static Instant reviewed(@Nullable Object value) {
    if (value instanceof Date date) {
      return date.toInstant();
    }
    return LocalDate.parse(String.valueOf(value)).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Map<?, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("playbook: " + what + " is not a mapping");
  }

  private static String text(Map<?, ?> entry, String field) {
    if (entry.get(field) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new IllegalArgumentException("playbook entry " + entry + ": no \"" + field + "\"");
  }

  private static <E extends Enum<E>> @Nullable E symbol(
      Map<?, ?> entry, String field, Class<E> type) {
    Object value = entry.get(field);
    return value == null ? null : Enum.valueOf(type, value.toString());
  }

  private static void require(boolean holds, Learning entry, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(
          "playbook entry " + entry.getLearningId() + ": " + otherwise);
    }
  }
}
