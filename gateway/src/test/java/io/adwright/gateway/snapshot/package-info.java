/** Tests of reading snapshots from JSON. */
@NullMarked
package io.adwright.gateway.snapshot;

import org.jspecify.annotations.NullMarked;
