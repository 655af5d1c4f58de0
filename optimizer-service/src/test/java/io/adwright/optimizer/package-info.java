/** Promises about the shape of the service. */
@NullMarked
package io.adwright.optimizer;

import org.jspecify.annotations.NullMarked;
