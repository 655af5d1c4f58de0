/** The services behind locked doors. */
@NullMarked
package io.adwright.deploy.secured;

import org.jspecify.annotations.NullMarked;
