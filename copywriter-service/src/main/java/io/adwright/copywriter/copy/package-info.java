/** Ads from a template grammar, and the validator that judges every ad whoever wrote it. */
@NullMarked
package io.adwright.copywriter.copy;

import org.jspecify.annotations.NullMarked;
