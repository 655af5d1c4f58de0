/** HTTP to platforms that may be slow, silent or wrong. */
@NullMarked
package io.adwright.optimizer.platform.http;

import org.jspecify.annotations.NullMarked;
