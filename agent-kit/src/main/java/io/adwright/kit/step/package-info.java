/** What makes a step a production step, once for all agents. */
@NullMarked
package io.adwright.kit.step;

import org.jspecify.annotations.NullMarked;
