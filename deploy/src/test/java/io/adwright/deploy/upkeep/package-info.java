/**
 * What a platform team does to a running installation: replaces it, loses and restores its
 * databases, or its broker.
 */
@NullMarked
package io.adwright.deploy.upkeep;

import org.jspecify.annotations.NullMarked;
