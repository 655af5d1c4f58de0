/** Who calls, and what they may do. */
@NullMarked
package io.adwright.gateway.security;

import org.jspecify.annotations.NullMarked;
