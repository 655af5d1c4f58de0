@NullMarked
package io.adwright.deploy.images;

import org.jspecify.annotations.NullMarked;
