/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.console;

import org.jspecify.annotations.NullMarked;
