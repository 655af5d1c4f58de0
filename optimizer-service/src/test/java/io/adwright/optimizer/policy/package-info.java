/** Policies as operators write them, right and wrong. */
@NullMarked
package io.adwright.optimizer.policy;

import org.jspecify.annotations.NullMarked;
