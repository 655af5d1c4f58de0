/** What cannot be read or reasoned over is set aside as it was, with who, when and why. */
@NullMarked
package io.adwright.kit.deadletter;

import org.jspecify.annotations.NullMarked;
