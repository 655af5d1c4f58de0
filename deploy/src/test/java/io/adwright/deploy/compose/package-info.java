@NullMarked
package io.adwright.deploy.compose;

import org.jspecify.annotations.NullMarked;
