/** What is said, and how numbers, dates and durations are written, in the user's language. */
@NullMarked
package eu.salvus.cli.language;

import org.jspecify.annotations.NullMarked;
