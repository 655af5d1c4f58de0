/** Tests of the platform's rules. */
@NullMarked
package io.adwright.simulator.platform;

import org.jspecify.annotations.NullMarked;
