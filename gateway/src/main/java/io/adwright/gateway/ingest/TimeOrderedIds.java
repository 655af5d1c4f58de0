package io.adwright.gateway.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;

/** Version-7 UUIDs: the time in milliseconds first, so that lists of runs sort by age. */
@ApplicationScoped
class TimeOrderedIds implements CorrelationIds {
  private final TimeBasedEpochGenerator generator;

  TimeOrderedIds(Clock clock) {
    generator =
        Generators.timeBasedEpochGenerator(
            new SecureRandom(),
            new UUIDClock() {
              @Override
              public long currentTimeMillis() {
                return clock.millis();
              }
            });
  }

  @Override
  public String next() {
    return generator.generate().toString();
  }
}
