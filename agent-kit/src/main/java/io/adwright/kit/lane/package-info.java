/** Campaigns side by side, the records of each one after the other, and none lost that waits. */
@NullMarked
package io.adwright.kit.lane;

import org.jspecify.annotations.NullMarked;
