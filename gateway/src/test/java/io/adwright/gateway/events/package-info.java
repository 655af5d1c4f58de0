/** Tests of reading Kafka. */
@NullMarked
package io.adwright.gateway.events;

import org.jspecify.annotations.NullMarked;
