package io.adwright.optimizer.policy;

/**
 * A policy file.
 *
 * @param name as messages show it
 */
public record PolicyFile(String name, String text) {}
