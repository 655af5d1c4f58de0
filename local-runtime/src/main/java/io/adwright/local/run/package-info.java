/** One file through the running stack: import it, follow its traces, show what came out. */
@NullMarked
package io.adwright.local.run;

import org.jspecify.annotations.NullMarked;
