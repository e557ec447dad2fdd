package eu.salvus.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * What one file gave.
 *
 * @param file the file's name as the user gave it
 * @param format what sort of file it is
 * @param devices what was found, in the order of the file
 * @param links which of them, and of the devices of other files, are linked to patients
 * @param ignored what was not taken
 * @param personal how many fields about people were dropped: last user, owner, contact, telephone, e-mail
 * @param unusedColumns headings of a list that have no meaning here; empty for other formats
 */
public record FileReading(
        String file,
        Format format,
        List<FoundDevice> devices,
        PatientLinks links,
        List<Ignored> ignored,
        int personal,
        List<String> unusedColumns) {
    /** Copies the lists. */
    public FileReading {
        devices = List.copyOf(devices);
        ignored = List.copyOf(ignored);
        unusedColumns = List.copyOf(unusedColumns);
    }

    /** The same without the devices that are linked to patients, whichever file says so. */
    public FileReading without(PatientLinks all) {
        List<FoundDevice> kept = new ArrayList<>();
        List<Ignored> left = new ArrayList<>(ignored);
        for (FoundDevice device : devices) {
            if (all.link(device)) {
                left.add(new Ignored(device.origins().getFirst(), null, IgnoredReason.PATIENT_LINKED));
            } else {
                kept.add(device);
            }
        }
        return new FileReading(file, format, kept, links, left, personal, unusedColumns);
    }
}
