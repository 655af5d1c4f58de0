/** The packaged services as processes: an installation without containers. */
@NullMarked
package io.adwright.deploy.running;

import org.jspecify.annotations.NullMarked;
