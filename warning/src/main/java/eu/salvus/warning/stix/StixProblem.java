package eu.salvus.warning.stix;

/**
 * What is wrong with a STIX document, and where.
 *
 * @param source what was read, such as the name of a file or an address
 * @param place line and column where it is no JSON, else a JSON path such as {@code $.objects[3].name}
 * @param fault what sort of fault it is
 * @param text what is wrong, with the value and the remedy
 */
public record StixProblem(String source, String place, Fault fault, String text) {

    /** Sorts of faults. */
    public enum Fault {
        /** It is no JSON, or beyond the limits of the reader. */
        SYNTAX,
        /** A property that must be there is not. */
        MISSING,
        /** A value of another type than the standard names, or out of its range. */
        VALUE,
        /** A list or dictionary with nothing in it, or null: whoever has nothing to say leaves the property out. */
        EMPTY,
        /** A name of a property that is reserved, or not written as names are. */
        NAME,
        /** A reference to a type of object that may not stand there. */
        REFERENCE,
        /** Properties that do not go together. */
        COMBINATION,
        /** Times in the wrong order, or days no calendar has. */
        TIME
    }

    @Override
    public String toString() {
        return source + ": " + place + ": " + text;
    }
}
