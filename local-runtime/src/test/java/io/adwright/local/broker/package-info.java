/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.broker;

import org.jspecify.annotations.NullMarked;
