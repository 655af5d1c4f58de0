/** The stream of what happens, for clients that come and go. */
@NullMarked
package io.adwright.gateway.live;

import org.jspecify.annotations.NullMarked;
