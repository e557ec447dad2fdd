/** What a hospital notices of an attack, when somebody acts on it, and what its reactions cut. */
@NullMarked
package eu.salvus.simulation.defence;

import org.jspecify.annotations.NullMarked;
