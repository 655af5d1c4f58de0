/** Tests of the HTTP endpoints, on a real broker. */
@NullMarked
package io.adwright.gateway.rest;

import org.jspecify.annotations.NullMarked;
