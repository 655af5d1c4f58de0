/** Ad-ops systems that apply changes themselves, over a signed webhook. */
@NullMarked
package io.adwright.optimizer.platform.webhook;

import org.jspecify.annotations.NullMarked;
