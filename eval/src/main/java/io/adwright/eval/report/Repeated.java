package io.adwright.eval.report;

/**
 * Campaigns that come again with the same figures.
 *
 * @param comparison with the bare relay at the same rate
 * @param reasoningSteps steps that reason, of all these runs
 * @param fromCache how many of them were answered by an earlier output
 */
public record Repeated(Comparison comparison, int reasoningSteps, int fromCache) {
  /** All agents but the optimizer, which acts, and looks at the platform each time. */
  private static final int REASONING_AGENTS = 4;

  /** Returns what {@code runs} runs came to. */
  public static Repeated of(Comparison comparison, int runs, int fromCache) {
    return new Repeated(comparison, runs * REASONING_AGENTS, fromCache);
  }
}
