package eu.salvus.twin;

import java.util.List;

/**
 * What an intruder finds on an asset.
 *
 * @param sessions ids of the accounts that are usually signed in
 * @param credentials ids of the accounts whose secrets are stored: scripts, services, saved passwords
 */
public record Holds(List<String> sessions, List<String> credentials) {
    /** Nothing is stated. */
    public static final Holds NOTHING = new Holds(List.of(), List.of());

    /** Copies the lists. */
    public Holds {
        sessions = List.copyOf(sessions);
        credentials = List.copyOf(credentials);
    }

    Holds orElse(Holds other) {
        return new Holds(
                sessions.isEmpty() ? other.sessions : sessions,
                credentials.isEmpty() ? other.credentials : credentials);
    }
}
