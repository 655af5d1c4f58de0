/** Tests that hold for the gateway as a whole. */
@NullMarked
package io.adwright.gateway;

import org.jspecify.annotations.NullMarked;
