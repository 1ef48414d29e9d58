/** Theorems that Coq checks: which of them state which claims, and the only door to Coq itself. */
@NullMarked
package io.github.kinks.formal;

import org.jspecify.annotations.NullMarked;
