/** What the gateway's JSON looks like: one record per object of the OpenAPI document. */
@NullMarked
package io.adwright.gateway.api;

import org.jspecify.annotations.NullMarked;
