/** Platforms without idempotency keys: read, compare, write, read back. */
@NullMarked
package io.adwright.optimizer.platform.checked;

import org.jspecify.annotations.NullMarked;
