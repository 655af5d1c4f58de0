package io.adwright.optimizer.policy.text;

/**
 * A text and where it stands.
 *
 * @param line from 1
 */
public record Located(String text, int line) {}
