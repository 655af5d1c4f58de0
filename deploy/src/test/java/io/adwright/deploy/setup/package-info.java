@NullMarked
package io.adwright.deploy.setup;

import org.jspecify.annotations.NullMarked;
