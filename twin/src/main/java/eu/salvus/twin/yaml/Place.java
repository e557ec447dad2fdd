package eu.salvus.twin.yaml;

/**
 * A place in a file.
 *
 * @param line 1 for the first; 0 for the file as a whole
 * @param column 1 for the first; 0 for the file as a whole
 */
record Place(String file, int line, int column) {
    static Place of(String file) {
        return new Place(file, 0, 0);
    }
}
