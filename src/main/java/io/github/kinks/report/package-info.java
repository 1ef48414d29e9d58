/**
 * Findings, laws, derivations and samples as JSON, LaTeX, Markdown, CSV, XML and plain text. Pure functions from values to
 * text: nothing here opens a file, asks for the time or knows where it runs.
 */
@NullMarked
package io.github.kinks.report;

import org.jspecify.annotations.NullMarked;
