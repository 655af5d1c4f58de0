/** What people have ordered, as it is in force. Pure. */
@NullMarked
package io.adwright.optimizer.control;

import org.jspecify.annotations.NullMarked;
