/** What the stack consists of: a table of parts and how each of them is started. Starts nothing. */
@NullMarked
package io.adwright.local.stack;

import org.jspecify.annotations.NullMarked;
