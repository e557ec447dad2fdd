/**
 * One run of a prepared hospital: the attack against the defence, what it leaves behind ({@link eu.salvus.simulation.run.AttackTrace}), and
 * its aftermath, recovery and care, which can be computed again from what was left, without the attack.
 */
@NullMarked
package eu.salvus.simulation.run;

import org.jspecify.annotations.NullMarked;
