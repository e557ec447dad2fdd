package eu.salvus.mal;

/**
 * Where something stands in a file.
 *
 * @param file the file as the reader named it
 * @param line 1 for the first line; 0 when the place has no line
 * @param column 1 for the first character of a line (a tab counts as one); 0 when the place has no line
 */
public record Place(String file, int line, int column) {
    /** A whole file, when no line can be named. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
