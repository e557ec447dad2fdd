package eu.salvus.simulation.attack;

import eu.salvus.mal.time.Distribution;

/**
 * When the attacker lets go by himself, whatever the defender does.
 *
 * @param defence the defence that is then switched on
 * @param after hours from the beginning
 */
public record Relenting(int defence, Distribution after) {}
