/** Lists, shows and replays what the agents have set aside. */
@NullMarked
package io.adwright.deadletters;

import org.jspecify.annotations.NullMarked;
