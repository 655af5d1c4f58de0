/** Asks the broker itself, beside the topics that are read: offsets and dead letters. */
@NullMarked
package io.adwright.gateway.broker;

import org.jspecify.annotations.NullMarked;
