/** Tests of the shell script {@code adwright}, with JDKs and a Maven that are made of paper. */
@NullMarked
package io.adwright.local.script;

import org.jspecify.annotations.NullMarked;
