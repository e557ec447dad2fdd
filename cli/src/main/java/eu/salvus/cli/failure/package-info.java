/** How the command line ends: exit codes, and failures told with a remedy. */
@NullMarked
package eu.salvus.cli.failure;

import org.jspecify.annotations.NullMarked;
