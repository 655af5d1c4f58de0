/** What the launcher remembers between two commands: who runs, where, and on whose behalf. */
@NullMarked
package io.adwright.local.state;

import org.jspecify.annotations.NullMarked;
