/** A run as one picture: a fold over its events that is the same for every order and repetition. */
@NullMarked
package io.adwright.gateway.trace;

import org.jspecify.annotations.NullMarked;
