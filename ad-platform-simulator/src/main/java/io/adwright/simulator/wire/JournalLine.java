package io.adwright.simulator.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.simulator.platform.RefusalCode;
import io.adwright.simulator.platform.Request.Method;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: a request, and what came of it.
 *
 * @param sequence from 1, without gaps
 * @param at when the platform decided
 * @param method PUT or PATCH
 * @param accountId of the campaign
 * @param campaignId of the campaign
 * @param idempotencyKey as it was sent; null if none was
 * @param onlyIfAbsent of a PUT: whether it was sent with {@code If-None-Match: *}; otherwise null
 * @param validateOnly of a PATCH: whether only a check was asked for; otherwise null
 * @param request the body as an object; as a text if it could not be understood
 * @param outcome what came of it
 * @param code why it was refused; null if it was not
 * @param detail the same for people
 * @param before the state that was found, or, of a replay, the one before the original change; null
 *     if there was none
 * @param after the state that was made or, of a replay or check, had been or would be; null if the
 *     request was refused
 */
public record JournalLine(
    long sequence,
    Instant at,
    Method method,
    String accountId,
    String campaignId,
    @Nullable String idempotencyKey,
    @Nullable Boolean onlyIfAbsent,
    @Nullable Boolean validateOnly,
    @Schema(oneOf = {Object.class, String.class}) JsonNode request,
    Outcome outcome,
    @Nullable RefusalCode code,
    @Nullable String detail,
    @Nullable CampaignView before,
    @Nullable CampaignView after) {
  public JournalLine {
    requireNonNull(at, "at is missing");
    requireNonNull(method, "method is missing");
    requireNonNull(accountId, "accountId is missing");
    requireNonNull(campaignId, "campaignId is missing");
    requireNonNull(request, "request is missing");
    requireNonNull(outcome, "outcome is missing");
  }
}
