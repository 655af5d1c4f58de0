/** Tests of the gateway's JSON. */
@NullMarked
package io.adwright.gateway.api;

import org.jspecify.annotations.NullMarked;
