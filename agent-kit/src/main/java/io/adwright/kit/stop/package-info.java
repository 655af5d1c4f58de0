/** What happens between the signal to stop and the end of the process. */
@NullMarked
package io.adwright.kit.stop;

import org.jspecify.annotations.NullMarked;
