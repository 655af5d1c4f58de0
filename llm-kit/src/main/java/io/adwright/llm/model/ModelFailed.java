package io.adwright.llm.model;

/**
 * The model did not give an answer that can be used.
 *
 * <p>Carries a code and nothing else: what a model or its server wrote belongs in no log.
 */
public final class ModelFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LlmFailure failure;

  public ModelFailed(LlmFailure failure) {
    super(failure.name(), null, false, false);
    this.failure = failure;
  }

  /** Returns why. */
  public LlmFailure failure() {
    return failure;
  }
}
