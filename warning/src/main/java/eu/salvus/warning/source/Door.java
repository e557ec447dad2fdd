package eu.salvus.warning.source;

/**
 * The bytes of an address: the only way by which this library reaches other machines. Whoever implements it asks by HTTPS, follows
 * redirects by {@link Redirects}, and keeps to the request's limit while reading, not afterwards. May be asked by several threads.
 */
@FunctionalInterface
public interface Door {
    /**
     * Asks for a document.
     *
     * @return an answer of status 200 to 299 with its body, or of status 304 without
     * @throws DoorException when there is no such answer; it says why
     */
    Answer ask(Request request) throws DoorException;
}
