/** Credentials, which nothing prints. */
@NullMarked
package io.adwright.optimizer.platform.secret;

import org.jspecify.annotations.NullMarked;
