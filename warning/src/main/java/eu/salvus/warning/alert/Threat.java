package eu.salvus.warning.alert;

/**
 * What is known about attacks by a weakness.
 *
 * @param exploitation how far it is exploited
 * @param ransomware whether crews are known to use it for ransomware
 */
public record Threat(Exploitation exploitation, boolean ransomware) {
    /** Nothing is known. */
    public static final Threat NONE = new Threat(Exploitation.NONE, false);

    /** The worse of both. */
    public Threat and(Threat other) {
        return new Threat(
                exploitation.compareTo(other.exploitation) >= 0 ? exploitation : other.exploitation,
                ransomware || other.ransomware);
    }
}
