/** Makes PostgreSQL ready to run when the project is built. */
@NullMarked
package io.adwright.local.database;

import org.jspecify.annotations.NullMarked;
