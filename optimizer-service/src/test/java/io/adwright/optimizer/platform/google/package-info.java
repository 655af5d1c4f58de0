/** Google Ads as documented, and as it should not be. */
@NullMarked
package io.adwright.optimizer.platform.google;

import org.jspecify.annotations.NullMarked;
