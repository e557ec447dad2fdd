/** The command line. */
@NullMarked
package eu.salvus.cli;

import org.jspecify.annotations.NullMarked;
