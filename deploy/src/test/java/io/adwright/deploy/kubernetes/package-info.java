@NullMarked
package io.adwright.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
