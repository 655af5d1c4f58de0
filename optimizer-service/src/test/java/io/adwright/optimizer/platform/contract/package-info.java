/** The contract of an ad platform, and worlds in which each adapter must keep it. */
@NullMarked
package io.adwright.optimizer.platform.contract;

import org.jspecify.annotations.NullMarked;
