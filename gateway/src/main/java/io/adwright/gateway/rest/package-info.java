/** The HTTP endpoints and how errors leave them. */
@NullMarked
package io.adwright.gateway.rest;

import org.jspecify.annotations.NullMarked;
