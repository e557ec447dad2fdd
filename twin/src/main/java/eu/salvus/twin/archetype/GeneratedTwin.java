package eu.salvus.twin.archetype;

import eu.salvus.twin.Twin;

/**
 * A twin made from answers.
 *
 * @param twin the twin
 * @param text its file; each line ends with the source of its values
 */
public record GeneratedTwin(Twin twin, String text) {}
