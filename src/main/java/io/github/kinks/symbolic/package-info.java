/**
 * The only door to computer algebra: derives laws from a prior's density and the definition of a kink, replays
 * derivations, and decides whether a claimed formula equals the derived one. No Symja type leaves this room.
 */
@NullMarked
package io.github.kinks.symbolic;

import org.jspecify.annotations.NullMarked;
