/** The operator's commands as they are typed. */
@NullMarked
package io.adwright.optimizer.command;

import org.jspecify.annotations.NullMarked;
