/** The Copywriter: strategy in, ad variants out. */
@NullMarked
package io.adwright.copywriter;

import org.jspecify.annotations.NullMarked;
