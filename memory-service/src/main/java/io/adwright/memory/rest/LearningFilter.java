package io.adwright.memory.rest;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Platform;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which learnings are wanted; what is left out does not matter. */
final class LearningFilter implements Predicate<Learning> {
  @RestQuery @Nullable LearningValidity validity;
  @RestQuery @Nullable LearningOrigin origin;
  @RestQuery @Nullable FindingCode finding;
  @RestQuery @Nullable ActionKind action;
  @RestQuery @Nullable Platform platform;

  @Override
  public boolean test(Learning learning) {
    var context = learning.getAppliesTo();
    return isWanted(validity, Optional.of(learning.getValidity()))
        && isWanted(origin, Optional.of(learning.getOrigin()))
        && isWanted(finding, context.getFinding())
        && isWanted(action, context.getAction())
        && isWanted(platform, context.getPlatform());
  }

  boolean isOpen() {
    return validity == null
        && origin == null
        && finding == null
        && action == null
        && platform == null;
  }

  private static <T> boolean isWanted(@Nullable T wanted, Optional<T> actual) {
    return wanted == null || actual.filter(wanted::equals).isPresent();
  }
}
