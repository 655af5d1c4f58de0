/** What the optimizer's own actions really did, judged from later metrics by statistics alone. */
@NullMarked
package io.adwright.optimizer.outcome;

import org.jspecify.annotations.NullMarked;
