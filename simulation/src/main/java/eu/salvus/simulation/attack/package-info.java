/** What an attacker does to an attack graph in continuous time, while defences are switched and assets are cleared. */
@NullMarked
package eu.salvus.simulation.attack;

import org.jspecify.annotations.NullMarked;
