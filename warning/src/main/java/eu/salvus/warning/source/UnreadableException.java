package eu.salvus.warning.source;

/** What another machine gave cannot be used: where, what is wrong, and what to do about it. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String place;
    private final String what;
    private final String remedy;

    /**
     * What is wrong.
     *
     * @param name of the document, mostly its address
     * @param place in it, such as {@code $.vulnerabilities[3].cveID} or {@code line 3}; empty when it is the whole document
     * @param what is wrong, with the value
     * @param remedy what to do about it
     */
    public UnreadableException(String name, String place, String what, String remedy) {
        super(name + (place.isEmpty() ? "" : ": " + place) + ": " + what + " (" + remedy + ")");
        this.name = name;
        this.place = place;
        this.what = what;
        this.remedy = remedy;
    }

    /** The document. */
    public String name() {
        return name;
    }

    /** Where in it, possibly empty. */
    public String place() {
        return place;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
