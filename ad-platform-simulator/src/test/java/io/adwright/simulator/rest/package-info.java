/** Tests of the REST API over HTTP. */
@NullMarked
package io.adwright.simulator.rest;

import org.jspecify.annotations.NullMarked;
