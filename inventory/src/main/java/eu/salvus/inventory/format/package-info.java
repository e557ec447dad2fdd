/** Reads the formats of others; what is behind it knows only {@link eu.salvus.inventory.FoundDevice}s. */
@NullMarked
package eu.salvus.inventory.format;

import org.jspecify.annotations.NullMarked;
