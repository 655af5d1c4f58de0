package io.adwright.memory.learning;

import io.adwright.contracts.event.Learning;

/** Which learning, of which tenant. */
public record LearningName(String tenantId, String learningId) {

  public static LearningName of(Learning learning) {
    return new LearningName(learning.getTenantId(), learning.getLearningId());
  }

  /** Returns the key of its records. */
  public String key() {
    return LearningKeys.of(tenantId, learningId);
  }
}
