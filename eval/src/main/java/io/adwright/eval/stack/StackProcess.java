package io.adwright.eval.stack;

/**
 * One process of the stack.
 *
 * @param name for example {@code analyst-service}
 * @param pid the operating system's process id
 */
public record StackProcess(String name, long pid) {}
