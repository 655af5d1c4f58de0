/** The Strategist: recall in, strategy out. */
@NullMarked
package io.adwright.strategist;

import org.jspecify.annotations.NullMarked;
