/** Promises about the shape of the service. */
@NullMarked
package io.adwright.copywriter;

import org.jspecify.annotations.NullMarked;
