/** The commands of {@code ./adwright}, one class each. */
@NullMarked
package io.adwright.local.command;

import org.jspecify.annotations.NullMarked;
