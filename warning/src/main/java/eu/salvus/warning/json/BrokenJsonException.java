package eu.salvus.warning.json;

/** Bytes that are no JSON, or more than is read: where, and what is wrong. */
public final class BrokenJsonException extends Exception {

    private static final long serialVersionUID = 1;

    private final String place;
    private final Kind kind;

    /** What can be wrong. */
    public enum Kind {
        /** More bytes than are read. */
        TOO_LARGE,
        /** Packed, as a ZIP archive or by gzip. */
        PACKED,
        /** Not in UTF-8. */
        NOT_UTF8,
        /** Nested deeper, or with a longer text, name or number, than is read. */
        BEYOND_BOUNDS,
        /** A name stands twice in one object: programs differ in which of the two they take. */
        NAME_TWICE,
        /** Not JSON. */
        SYNTAX
    }

    BrokenJsonException(String place, Kind kind, String what) {
        super(what);
        this.place = place;
        this.kind = kind;
    }

    /** Where, such as {@code line 3, column 7}; empty when it is the whole of it. */
    public String place() {
        return place;
    }

    /** What sort of thing is wrong. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, in words. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
