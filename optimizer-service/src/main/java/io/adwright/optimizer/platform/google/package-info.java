/** Google Ads over REST. */
@NullMarked
package io.adwright.optimizer.platform.google;

import org.jspecify.annotations.NullMarked;
