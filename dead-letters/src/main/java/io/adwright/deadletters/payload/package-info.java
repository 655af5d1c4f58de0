/** What a letter's bytes say. */
@NullMarked
package io.adwright.deadletters.payload;

import org.jspecify.annotations.NullMarked;
