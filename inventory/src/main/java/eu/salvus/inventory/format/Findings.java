package eu.salvus.inventory.format;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Format;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Ignored;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.Origin;
import eu.salvus.inventory.PatientLinks;
import eu.salvus.inventory.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one file gives. */
final class Findings {
    private final String file;
    private final Format format;
    private final List<FoundDevice> devices = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private List<String> unusedColumns = List.of();
    private int entries;
    private int personal;
    private PatientLinks links = PatientLinks.NONE;

    Findings(String file, Format format) {
        this.file = file;
        this.format = format;
    }

    /** Takes a device, unless nothing is known of it or nothing would find it again; then it is null. */
    @Nullable
    FoundDevice take(DeviceDraft draft) {
        Origin origin = next();
        if (!draft.described()) {
            ignored.add(new Ignored(origin, "", IgnoredReason.NOTHING_KNOWN));
            return null;
        }
        if (!draft.identified() && draft.name() == null) {
            ignored.add(new Ignored(origin, draft.description(), IgnoredReason.NO_IDENTITY));
            return null;
        }
        FoundDevice device = draft.device(origin);
        devices.add(device);
        return device;
    }

    void ignore(@Nullable String name, IgnoredReason reason) {
        Origin origin = next();
        ignored.add(new Ignored(origin, name == null ? null : Texts.oneLine(name, Limits.KEPT), reason));
    }

    void links(PatientLinks found) {
        links = found;
    }

    /** The number of the entry taken last. */
    int entries() {
        return entries;
    }

    private Origin next() {
        entries++;
        if (entries > Limits.MOST_DEVICES) {
            throw new Refuse(file).because(RefusalReason.TOO_MANY, Limits.MOST_DEVICES);
        }
        return new Origin(file, format, entries);
    }

    void droppedPersonal() {
        personal++;
    }

    void unusedColumns(List<String> headings) {
        unusedColumns = headings;
    }

    FileReading reading() {
        return new FileReading(file, format, devices, links, ignored, personal, unusedColumns).without(links);
    }
}
