/** The one gate before the ad platform, its rules, and the executor behind it. */
@NullMarked
package io.adwright.optimizer.gate;

import org.jspecify.annotations.NullMarked;
