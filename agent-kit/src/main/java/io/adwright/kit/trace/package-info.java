/** A run as one tree of spans, for tools that speak OpenTelemetry. */
@NullMarked
package io.adwright.kit.trace;

import org.jspecify.annotations.NullMarked;
