/** The packaged stack, as a user runs it. */
@NullMarked
package io.adwright.local.e2e;

import org.jspecify.annotations.NullMarked;
