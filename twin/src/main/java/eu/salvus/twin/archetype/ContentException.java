package eu.salvus.twin.archetype;

/** An archetype's files contradict themselves; the message says where and what. */
final class ContentException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final boolean placed;

    ContentException(String message) {
        this(message, false);
    }

    private ContentException(String message, boolean placed) {
        super(message);
        this.placed = placed;
    }

    /** The same error with the place it was met in, unless it already has one. */
    ContentException in(String place) {
        return placed ? this : new ContentException(place + ": " + getMessage(), true);
    }
}
