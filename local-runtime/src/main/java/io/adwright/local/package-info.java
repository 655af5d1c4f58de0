/** The one-machine launcher: what {@code ./adwright} runs. */
@NullMarked
package io.adwright.local;

import org.jspecify.annotations.NullMarked;
