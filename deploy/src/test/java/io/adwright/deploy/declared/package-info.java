@NullMarked
package io.adwright.deploy.declared;

import org.jspecify.annotations.NullMarked;
