/** PostgreSQL as the launcher runs it. */
@NullMarked
package io.adwright.local.database;

import org.jspecify.annotations.NullMarked;
