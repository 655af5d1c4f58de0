/** Meta Marketing API over REST. */
@NullMarked
package io.adwright.optimizer.platform.meta;

import org.jspecify.annotations.NullMarked;
