/** Tests of the running platform. */
@NullMarked
package io.adwright.simulator;

import org.jspecify.annotations.NullMarked;
