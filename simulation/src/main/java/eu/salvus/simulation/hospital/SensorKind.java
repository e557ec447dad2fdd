package eu.salvus.simulation.hospital;

import java.util.Locale;

/** What can notice a step. The language names them on its steps; the twin says which exist. */
public enum SensorKind {
    /** Antivirus, or endpoint detection and response, on a machine. */
    ENDPOINT,
    /** The security log of a machine or a remote access, read in a central store. */
    LOG,
    /** A network sensor of a zone. */
    NETWORK,
    /** Whoever watches the directory. */
    IDENTITY,
    /** Whoever watches the backups. */
    BACKUP,
    /** People who report a strange mail, and the mail filter. */
    MAILBOX,
    /** People who see that something does not work. */
    USERS,
    /** A supplier that tells its customers. */
    SUPPLIER,
    /** The log of who read which record. */
    ACCESS,
    /** People at the bedside who see that a value cannot be true. */
    WARD;

    /** Its name in the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name in the language. */
    public static SensorKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
