/** The commands of an operator. */
@NullMarked
package io.adwright.deadletters.command;

import org.jspecify.annotations.NullMarked;
