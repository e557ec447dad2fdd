/** The terminal: what it can show, tables within its width, colour, progress and questions. */
@NullMarked
package eu.salvus.cli.terminal;

import org.jspecify.annotations.NullMarked;
