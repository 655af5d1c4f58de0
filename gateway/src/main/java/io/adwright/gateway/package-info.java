/** The one door: ingest, traces, live stream. */
@NullMarked
package io.adwright.gateway;

import org.jspecify.annotations.NullMarked;
