/** Tests of the tool for dead letters. */
@NullMarked
package io.adwright.deadletters;

import org.jspecify.annotations.NullMarked;
