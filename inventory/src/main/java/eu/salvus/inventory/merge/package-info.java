/** Merges found devices into a twin, and says what became of each. */
@NullMarked
package eu.salvus.inventory.merge;

import org.jspecify.annotations.NullMarked;
