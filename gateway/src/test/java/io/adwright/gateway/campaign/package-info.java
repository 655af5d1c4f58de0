@NullMarked
package io.adwright.gateway.campaign;

import org.jspecify.annotations.NullMarked;
