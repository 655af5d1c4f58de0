/** Reads campaign snapshots from JSON, and tells everything that is wrong with them at once. */
@NullMarked
package io.adwright.gateway.snapshot;

import org.jspecify.annotations.NullMarked;
