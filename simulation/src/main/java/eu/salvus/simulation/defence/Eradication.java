package eu.salvus.simulation.defence;

import eu.salvus.mal.time.Distribution;

/**
 * How an attacker is thrown out once the crisis is declared.
 *
 * @param mobilisation hours from the call until help is there
 * @param assessment hours until it is known what is lost
 * @param eradication hours until the attacker is out
 * @param alone factor on the last two when nobody calls for help, at least 1
 */
public record Eradication(Distribution mobilisation, Distribution assessment, Distribution eradication, double alone) {
    /** @throws IllegalArgumentException when the factor is below 1 or infinite */
    public Eradication {
        if (!(alone >= 1 && alone < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("being alone must take at least 1 times as long, not " + alone);
        }
    }
}
