/** What people order, what they are asked, and what of it is in force. Pure. */
@NullMarked
package io.adwright.gateway.control;

import org.jspecify.annotations.NullMarked;
