/** Ad platforms as they really speak. */
@NullMarked
package io.adwright.optimizer.platform;

import org.jspecify.annotations.NullMarked;
