/** Tests of the live stream. */
@NullMarked
package io.adwright.gateway.live;

import org.jspecify.annotations.NullMarked;
