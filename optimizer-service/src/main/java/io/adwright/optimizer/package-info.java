/** The Optimizer: strategy in, execution out. */
@NullMarked
package io.adwright.optimizer;

import org.jspecify.annotations.NullMarked;
