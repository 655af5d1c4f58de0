package io.adwright.optimizer;

import io.adwright.contracts.event.Control;

/**
 * A person's order arrived. After a restart all of them arrive again: who acts on one must know
 * whether it was acted on.
 *
 * @param key what it is about
 */
public record OrderGiven(String key, Control control) {}
