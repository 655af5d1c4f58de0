/** A real Kafka broker of one node, in a process of its own. */
@NullMarked
package io.adwright.local.broker;

import org.jspecify.annotations.NullMarked;
