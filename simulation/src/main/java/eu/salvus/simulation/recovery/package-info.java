/**
 * How a hospital comes back after an attack: a project network with crews that have people and hours (section 5 of
 * {@code docs/simulation.md}).
 */
@NullMarked
package eu.salvus.simulation.recovery;

import org.jspecify.annotations.NullMarked;
