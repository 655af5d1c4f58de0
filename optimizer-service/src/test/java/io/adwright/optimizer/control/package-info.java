/** Tests of what people have ordered. */
@NullMarked
package io.adwright.optimizer.control;

import org.jspecify.annotations.NullMarked;
