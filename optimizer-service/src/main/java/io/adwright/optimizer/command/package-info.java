/** What an operator can ask without a running service. */
@NullMarked
package io.adwright.optimizer.command;

import org.jspecify.annotations.NullMarked;
