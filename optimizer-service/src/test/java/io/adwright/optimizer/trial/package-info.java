/** Policies as operators write them, right and wrong. */
@NullMarked
package io.adwright.optimizer.trial;

import org.jspecify.annotations.NullMarked;
