/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.command;

import org.jspecify.annotations.NullMarked;
