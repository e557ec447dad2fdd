package eu.salvus.inventory.format;

/**
 * Sees the parts of a JSON or XML file one after the other. A path is made of the keys or elements from the outermost, which itself
 * is the empty path; lists leave no trace in it, and an attribute is written {@code @name}.
 */
interface Visitor {
    /** An object or element begins. */
    void begin(String path);

    /** A text, number or truth at a path. */
    void value(String path, String text);

    /** The object or element that began last ends. */
    void end(String path);
}
