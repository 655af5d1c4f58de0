/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.client;

import org.jspecify.annotations.NullMarked;
