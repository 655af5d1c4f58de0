@NullMarked
package io.adwright.eval.chaos.verify;

import org.jspecify.annotations.NullMarked;
