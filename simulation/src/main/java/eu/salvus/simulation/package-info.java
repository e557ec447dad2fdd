/** What an attack does to a hospital and its care. */
@NullMarked
package eu.salvus.simulation;

import org.jspecify.annotations.NullMarked;
