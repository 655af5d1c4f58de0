/** What the optimizer's rules are, and what they did lately. */
@NullMarked
package io.adwright.gateway.policies;

import org.jspecify.annotations.NullMarked;
