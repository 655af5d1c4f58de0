/** Meta as documented, and as it should not be. */
@NullMarked
package io.adwright.optimizer.platform.meta;

import org.jspecify.annotations.NullMarked;
