/** Policies of operators: YAML with CEL conditions, checked when they are read. */
@NullMarked
package io.adwright.optimizer.policy;

import org.jspecify.annotations.NullMarked;
