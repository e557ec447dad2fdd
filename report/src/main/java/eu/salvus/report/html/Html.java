package eu.salvus.report.html;

/** A piece of a page. The only ways to make one are {@link Element}, whose texts are escaped, {@link DataBlock} and {@link Bundle}. */
public interface Html {

    /** Nothing. */
    Html NOTHING = out -> {};

    /** Writes its markup. */
    void write(StringBuilder out);

    /** An element without attributes. */
    static Element element(String name, Object... children) {
        return new Element(name).add(children);
    }

    /** Its markup. */
    default String markup() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
