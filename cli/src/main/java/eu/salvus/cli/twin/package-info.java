/** The commands about twins: check, show, compare and make them. */
@NullMarked
package eu.salvus.cli.twin;

import org.jspecify.annotations.NullMarked;
