/** Promises of what is written, and of what may be published. */
@NullMarked
package io.adwright.copywriter.copy;

import org.jspecify.annotations.NullMarked;
