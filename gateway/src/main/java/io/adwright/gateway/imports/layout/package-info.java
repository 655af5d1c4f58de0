/** Which kind of report a file is, and which of its columns carries what. */
@NullMarked
package io.adwright.gateway.imports.layout;

import org.jspecify.annotations.NullMarked;
