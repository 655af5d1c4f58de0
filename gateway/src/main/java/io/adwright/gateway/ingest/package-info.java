/** From campaigns as they were read to acknowledged events. */
@NullMarked
package io.adwright.gateway.ingest;

import org.jspecify.annotations.NullMarked;
