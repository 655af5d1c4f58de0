/** The webhook's signature and answers. */
@NullMarked
package io.adwright.optimizer.platform.webhook;

import org.jspecify.annotations.NullMarked;
