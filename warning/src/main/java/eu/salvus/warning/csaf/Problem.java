package eu.salvus.warning.csaf;

/**
 * Something wrong in a document.
 *
 * @param file its name
 * @param place where, as a JSON path such as {@code $.document.title}; where the text is no JSON, {@code line 3, column 7}; empty when it
 *     is the whole file
 * @param what is wrong, with its value
 * @param remedy what to do about it
 */
public record Problem(String file, String place, String what, String remedy) {
    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ": " + place) + ": " + what + " (" + remedy + ")";
    }
}
