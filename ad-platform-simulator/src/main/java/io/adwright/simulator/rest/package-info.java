/** The REST API: reads requests, shows answers, decides nothing. */
@NullMarked
package io.adwright.simulator.rest;

import org.jspecify.annotations.NullMarked;
