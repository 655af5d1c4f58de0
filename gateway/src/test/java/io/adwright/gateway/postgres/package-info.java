@NullMarked
package io.adwright.gateway.postgres;

import org.jspecify.annotations.NullMarked;
