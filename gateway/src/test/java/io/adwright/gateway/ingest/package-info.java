/** Tests of publishing. */
@NullMarked
package io.adwright.gateway.ingest;

import org.jspecify.annotations.NullMarked;
