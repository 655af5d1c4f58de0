/** Traces in PostgreSQL. The only package that knows SQL. */
@NullMarked
package io.adwright.gateway.postgres;

import org.jspecify.annotations.NullMarked;
