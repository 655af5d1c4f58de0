/** What waits in Kafka: records that the agents have not read yet, and those set aside. Pure. */
@NullMarked
package io.adwright.gateway.backlog;

import org.jspecify.annotations.NullMarked;
