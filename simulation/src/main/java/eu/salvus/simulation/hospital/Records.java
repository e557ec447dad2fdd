package eu.salvus.simulation.hospital;

import eu.salvus.twin.Dataset;

/**
 * Records about people in the model.
 *
 * @param resource its resource; the people are exposed once any of its C steps is reached, once a run
 * @param stated what the twin says about it
 */
public record Records(int resource, Dataset stated) {}
