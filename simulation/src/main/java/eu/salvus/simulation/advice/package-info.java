/**
 * Which measures a hospital should take first: the catalogue, the twin and the scenarios put as a question to
 * {@link eu.salvus.simulation.choice}, and its answer put back into measures.
 */
@NullMarked
package eu.salvus.simulation.advice;

import org.jspecify.annotations.NullMarked;
