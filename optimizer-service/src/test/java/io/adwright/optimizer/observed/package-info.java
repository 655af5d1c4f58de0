@NullMarked
package io.adwright.optimizer.observed;

import org.jspecify.annotations.NullMarked;
