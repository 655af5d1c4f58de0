/** What policies that are not in force would have done to what was decided. */
@NullMarked
package io.adwright.optimizer.trial;

import org.jspecify.annotations.NullMarked;
