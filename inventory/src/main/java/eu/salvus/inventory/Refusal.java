package eu.salvus.inventory;

/**
 * Why a file cannot be read.
 *
 * @param file the file's name as the user gave it
 * @param line 1 for the first; 0 when the problem is the file itself
 * @param column 1 for the first; 0 when it is not known
 * @param reason why
 * @param value what was found there, see {@link RefusalReason}; possibly empty
 */
public record Refusal(String file, int line, int column, RefusalReason reason, String value) {
    /** The file with its place: {@code file:line:column}. */
    public String place() {
        return file + (line == 0 ? "" : ":" + line) + (line == 0 || column == 0 ? "" : ":" + column);
    }
}
