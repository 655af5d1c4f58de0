/** Makes a broker and a schema registry ready for the services, before they start. */
@NullMarked
package io.adwright.deploy.setup;

import org.jspecify.annotations.NullMarked;
