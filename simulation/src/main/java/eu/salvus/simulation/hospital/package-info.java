/**
 * From a twin to an attack: the hospital's instance model in our attack language, its attack graph, and the tables that say
 * which asset has which sensor, what a reaction can cut, and what goes out with what.
 */
@NullMarked
package eu.salvus.simulation.hospital;

import org.jspecify.annotations.NullMarked;
