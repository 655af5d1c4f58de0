/** What the person at the terminal sees while things happen; results are elsewhere. */
@NullMarked
package io.adwright.local.console;

import org.jspecify.annotations.NullMarked;
