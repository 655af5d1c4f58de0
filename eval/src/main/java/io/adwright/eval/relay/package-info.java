/** The baseline: records handed from topic to topic by plain Kafka clients. */
@NullMarked
package io.adwright.eval.relay;

import org.jspecify.annotations.NullMarked;
