package io.adwright.llm.model;

import io.adwright.contracts.event.ChunkEnd;

/** Why an output was made without the model, as it stands in {@code degradedBecause}. */
public enum LlmFailure {
  /** No server answers, or it does not have the model. */
  LLM_ABSENT(ChunkEnd.FAILED),
  /** The answer took longer than a step may wait, or fell silent for too long. */
  LLM_TIMEOUT(ChunkEnd.CUT),
  /** The server reported an error, or spoke something else than its API. */
  LLM_ERROR(ChunkEnd.FAILED),
  /** Two answers in a row were not what was asked for. */
  LLM_INVALID_ANSWER(ChunkEnd.FAILED),
  /** The stream ended without its final usage. */
  LLM_CUT(ChunkEnd.FAILED),
  /** The answer was longer than the limit, or the question would not fit into the context. */
  LLM_TOO_LARGE(ChunkEnd.CUT),
  /** The model kept failing and is left alone for a while; it was not asked. */
  LLM_CIRCUIT_OPEN(ChunkEnd.FAILED),
  /** The model is busy with as many calls as it takes at once; it was not asked. */
  LLM_BUSY(ChunkEnd.FAILED),
  /** The account has used up its calls or tokens of the hour or the day; it was not asked. */
  LLM_BUDGET(ChunkEnd.FAILED);

  private final ChunkEnd end;

  LlmFailure(ChunkEnd end) {
    this.end = end;
  }

  /** Returns how the published stream of a failed answer ends: cut by us, or failed by itself. */
  public ChunkEnd end() {
    return end;
  }
}
