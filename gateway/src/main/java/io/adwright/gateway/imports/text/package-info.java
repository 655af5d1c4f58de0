/** From the bytes of a file to numbered CSV records. */
@NullMarked
package io.adwright.gateway.imports.text;

import org.jspecify.annotations.NullMarked;
