/** Reads content files (scenarios, reactions, recovery times): YAML that a clinician can correct, with located errors. */
@NullMarked
package eu.salvus.simulation.content;

import org.jspecify.annotations.NullMarked;
