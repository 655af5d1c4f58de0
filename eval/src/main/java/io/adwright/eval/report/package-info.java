/** What was measured, as a table for people and as JSON. */
@NullMarked
package io.adwright.eval.report;

import org.jspecify.annotations.NullMarked;
