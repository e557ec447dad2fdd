/** JSON that comes from anybody: within bounds, no name twice, numbers as they stand. */
@NullMarked
package eu.salvus.warning.json;

import org.jspecify.annotations.NullMarked;
