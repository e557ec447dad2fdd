/** A twin and a scenario made ready to run: attack, defence, recovery and care compiled around one attack model. */
@NullMarked
package eu.salvus.simulation.preparation;

import org.jspecify.annotations.NullMarked;
