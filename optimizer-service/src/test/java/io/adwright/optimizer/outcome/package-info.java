@NullMarked
package io.adwright.optimizer.outcome;

import org.jspecify.annotations.NullMarked;
