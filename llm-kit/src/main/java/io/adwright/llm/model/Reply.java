package io.adwright.llm.model;

/**
 * A whole answer of the model, unchecked.
 *
 * @param text what it wrote, never logged
 * @param tokensIn tokens of the question, as the server counted them
 * @param tokensOut tokens of the answer, as the server counted them
 */
public record Reply(String text, long tokensIn, long tokensOut) {}
