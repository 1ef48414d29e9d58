/** The command {@code kinks}: one class a subcommand, reading arguments and handing them to the suite. */
@NullMarked
package io.github.kinks.cli;

import org.jspecify.annotations.NullMarked;
