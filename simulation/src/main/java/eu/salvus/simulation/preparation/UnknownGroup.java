package eu.salvus.simulation.preparation;

/**
 * Alike things about which the same is not known.
 *
 * @param property what is not known
 * @param about of what
 * @param unknown facts the twin does not state; 0 when the facts are known and only their effect is uncertain
 * @param low least value, NaN when it differs from thing to thing
 * @param high greatest value, NaN when it differs from thing to thing
 * @param unit of the value
 * @param source where the range comes from, or "assumption"
 */
public record UnknownGroup(
        String property, String about, int unknown, double low, double high, String unit, String source) {}
