/** When each resource of a hospital went out and came back in one run: what the attack hands to recovery and care. */
@NullMarked
package eu.salvus.simulation.outage;

import org.jspecify.annotations.NullMarked;
