/**
 * Which set of measures to buy under several budgets, and what may honestly be said of it. It knows nothing of hospitals: an
 * {@link eu.salvus.simulation.choice.Objective} says what a set does, on a sample that is the same for every set.
 */
@NullMarked
package eu.salvus.simulation.choice;

import org.jspecify.annotations.NullMarked;
