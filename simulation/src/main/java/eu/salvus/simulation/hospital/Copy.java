package eu.salvus.simulation.hospital;

import eu.salvus.twin.BackupCopy;

/**
 * A backup copy in the model. It survives a run if none of its A steps holds.
 *
 * @param resource its resource
 * @param stated what the twin says about it
 * @param restores the resources it can restore: datasets, machines, and the machines of datasets and digital services
 */
public record Copy(int resource, BackupCopy stated, int[] restores) {}
