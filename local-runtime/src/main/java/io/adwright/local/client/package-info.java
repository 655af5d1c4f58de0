/** The stack seen from a command: find it, bring it up, take it down. */
@NullMarked
package io.adwright.local.client;

import org.jspecify.annotations.NullMarked;
