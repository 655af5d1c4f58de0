package io.adwright.gateway.live;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a run, as clients are told of it.
 *
 * @param id greater than those of all events before it
 * @param at when it happened, in milliseconds since 1970 by the broker's clock; zero where that
 *     does not matter
 * @param type one of {@link NewsType}, or {@code reset}
 * @param tenantId whose it is; null where the event concerns every client
 * @param correlationId the run; null where the event concerns every client
 * @param importId the import that the run came with; null if there was none, or it is not known
 * @param data JSON on one line
 */
public record LiveEvent(
    long id,
    long at,
    String type,
    @Nullable String tenantId,
    @Nullable String correlationId,
    @Nullable String importId,
    String data) {

  /** Returns the event in the form of server-sent events. */
  String text() {
    return "id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n";
  }
}
