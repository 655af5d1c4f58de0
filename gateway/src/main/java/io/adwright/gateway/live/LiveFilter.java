package io.adwright.gateway.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to hear of.
 *
 * @param tenantId only what is this tenant's; null is all
 * @param correlationId only this run; null is all
 * @param importId only runs of this import; null is all
 * @param types only these; what concerns every client comes all the same
 */
public record LiveFilter(
    @Nullable String tenantId,
    @Nullable String correlationId,
    @Nullable String importId,
    Set<NewsType> types) {

  boolean wants(LiveEvent event) {
    boolean forAll = event.correlationId() == null;
    return forAll
        || ((tenantId == null || tenantId.equals(event.tenantId()))
            && (correlationId == null || correlationId.equals(event.correlationId()))
            && (importId == null || importId.equals(event.importId()))
            && types.stream().anyMatch(type -> type.label().equals(event.type())));
  }
}
