/** What a policy may ask for: the names, the types and the values. */
@NullMarked
package io.adwright.optimizer.policy.event;

import org.jspecify.annotations.NullMarked;
