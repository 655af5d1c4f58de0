package io.adwright.optimizer.platform;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's JSON. Fields that we do not know are passed over; what we need must be there and
 * be exact: an amount with a fraction or in quotes is not an amount.
 */
final class Wire {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Wire() {}

  /** A campaign as it is. */
  record Campaign(
      String accountId,
      String campaignId,
      String currency,
      @Nullable Long dailyBudgetMicros,
      String status,
      String revision) {
    Campaign {
      requireNonNull(accountId, "accountId is missing");
      requireNonNull(campaignId, "campaignId is missing");
      requireNonNull(currency, "currency is missing");
      requireNonNull(status, "status is missing");
      requireNonNull(revision, "revision is missing");
    }
  }

  /** A campaign to be set up. */
  record Draft(String name, String currency, @Nullable Long dailyBudgetMicros, String status) {}

  /** A change to absolute values; null leaves a value as it is. */
  record Change(
      @Nullable Long dailyBudgetMicros,
      @Nullable String status,
      String expectedRevision,
      @Nullable Long expectedDailyBudgetMicros) {}

  /** What a change did, or would do. */
  record ChangeReceipt(
      String requestId,
      boolean replayed,
      boolean validatedOnly,
      State before,
      State after,
      String appliedAt) {
    ChangeReceipt {
      requireNonNull(requestId, "requestId is missing");
      requireNonNull(before, "before is missing");
      requireNonNull(after, "after is missing");
      requireNonNull(appliedAt, "appliedAt is missing");
    }
  }

  /** The part of a campaign that a change can touch. */
  record State(@Nullable Long dailyBudgetMicros, String status, String revision) {
    State {
      requireNonNull(status, "status is missing");
      requireNonNull(revision, "revision is missing");
    }
  }

  /** A line of the journal, as far as it tells of a change. */
  record Line(
      long sequence,
      String at,
      String accountId,
      String campaignId,
      @Nullable String idempotencyKey,
      String outcome,
      @Nullable State before,
      @Nullable State after) {
    Line {
      requireNonNull(at, "at is missing");
      requireNonNull(accountId, "accountId is missing");
      requireNonNull(campaignId, "campaignId is missing");
      requireNonNull(outcome, "outcome is missing");
    }
  }

  /** An error, as RFC 9457 has it. */
  record Problem(String code, String detail) {
    Problem {
      requireNonNull(code, "code is missing");
      requireNonNull(detail, "detail is missing");
    }
  }

  /** Returns the JSON of one of the records above. */
  static byte[] write(Record message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON for " + message.getClass().getSimpleName(), e);
    }
  }

  /** Returns what {@code body} says; empty if it is no such message. */
  static <T> Optional<T> read(String body, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(body, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
