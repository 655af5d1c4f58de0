@NullMarked
package io.adwright.gateway.security;

import org.jspecify.annotations.NullMarked;
