package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.LocalText;

/**
 * Measures of one sort.
 *
 * @param id in kebab case, also the name of its file
 * @param name for people
 */
public record MeasureGroup(String id, LocalText name) {}
