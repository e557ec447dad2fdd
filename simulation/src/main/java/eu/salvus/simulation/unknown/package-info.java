/** Numbers that a twin leaves unknown: a range, and one draw a run for all that are unknown together. */
@NullMarked
package eu.salvus.simulation.unknown;

import org.jspecify.annotations.NullMarked;
