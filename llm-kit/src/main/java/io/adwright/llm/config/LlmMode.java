package io.adwright.llm.config;

/** Whether the language model takes part. */
public enum LlmMode {
  /** When a probe finds it; otherwise the rules decide alone, and say so. */
  AUTO,
  /** Never: nothing is probed or asked. */
  OFF,
  /**
   * It should: a service without it is not ready, and every output made without it counts as
   * degraded. Steps are never lost or held back for it.
   */
  REQUIRED
}
