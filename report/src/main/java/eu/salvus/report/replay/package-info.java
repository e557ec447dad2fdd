/** A run as the player of module {@code web} wants it. */
@NullMarked
package eu.salvus.report.replay;

import org.jspecify.annotations.NullMarked;
