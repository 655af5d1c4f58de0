/** Promises about the shape of the service. */
@NullMarked
package io.adwright.memory;

import org.jspecify.annotations.NullMarked;
