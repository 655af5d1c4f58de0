/** The only package that reads Kafka. */
@NullMarked
package io.adwright.gateway.events;

import org.jspecify.annotations.NullMarked;
