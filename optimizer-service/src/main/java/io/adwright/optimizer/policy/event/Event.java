package io.adwright.optimizer.policy.event;

import dev.cel.runtime.CelVariableResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of one judgement, each looked up once at most. For one thread. */
public final class Event implements CelVariableResolver {
  private final Function<String, Optional<?>> lookup;
  private final Map<String, Optional<Object>> known = new HashMap<>();

  Event(Function<String, Optional<?>> lookup) {
    this.lookup = lookup;
  }

  @Override
  public Optional<Object> find(String name) {
    return known.computeIfAbsent(name, asked -> lookup.apply(asked).map(Object.class::cast));
  }
}
