package eu.salvus.inventory;

import java.util.List;

/**
 * What one file gave.
 *
 * @param file the file's name as the user gave it
 * @param format what sort of file it is
 * @param devices what was found, in the order of the file
 * @param ignored what was not taken
 * @param personal how many fields about people were dropped: last user, owner, contact, telephone, e-mail
 * @param unusedColumns headings of a list that have no meaning here; empty for other formats
 */
public record FileReading(
        String file,
        Format format,
        List<FoundDevice> devices,
        List<Ignored> ignored,
        int personal,
        List<String> unusedColumns) {
    /** Copies the lists. */
    public FileReading {
        devices = List.copyOf(devices);
        ignored = List.copyOf(ignored);
        unusedColumns = List.copyOf(unusedColumns);
    }
}
