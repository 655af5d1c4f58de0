@NullMarked
package io.adwright.gateway.control;

import org.jspecify.annotations.NullMarked;
