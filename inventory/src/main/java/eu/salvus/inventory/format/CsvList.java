package eu.salvus.inventory.format;

import eu.salvus.inventory.Identity;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.format.Columns.Meaning;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A list whose first line heads its columns: GLPI's export, or any other with a mapping. */
final class CsvList {
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final Set<Meaning> IDENTIFYING =
            EnumSet.of(Meaning.NAME, Meaning.SERIAL_NUMBER, Meaning.HOST_NAME, Meaning.IP, Meaning.MAC, Meaning.UDI);
    private static final Set<String> WITHDRAWN = Set.of(
            "retired",
            "disposed",
            "scrapped",
            "reforme",
            "rebut",
            "au rebut",
            "hors service",
            "sorti",
            "stolen",
            "vole");

    private final Findings findings;
    private final Columns columns;
    private final Refuse refuse;

    CsvList(Findings findings, Columns columns, Refuse refuse) {
        this.findings = findings;
        this.columns = columns;
        this.refuse = refuse;
    }

    /** The separator of a list: the one that stands most often in its first line, outside quotes. */
    static char separator(String firstLine) {
        char best = ';';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < firstLine.length(); i++) {
                char c = firstLine.charAt(i);
                quoted ^= c == '"';
                count += c == candidate && !quoted ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    void read(Reader in, char separator) throws IOException {
        CsvRecords records = new CsvRecords(in, separator, refuse);
        List<String> headings = records.next();
        Map<Integer, Meaning> meanings = headings == null ? Map.of() : columns.of(headings);
        if (meanings.values().stream().noneMatch(IDENTIFYING::contains)) {
            String shown = headings == null ? "" : String.join(", ", headings);
            throw refuse.at(1, 0, RefusalReason.NO_KNOWN_COLUMN, shown);
        }
        findings.unusedColumns(columns.unknown(headings == null ? List.of() : headings));
        for (List<String> cells = records.next(); cells != null; cells = records.next()) {
            for (int extra = headings == null ? 0 : headings.size(); extra < cells.size(); extra++) {
                if (!cells.get(extra).isBlank()) {
                    CsvRecords.Start start = records.start(extra);
                    throw refuse.at(start.line(), start.column(), RefusalReason.EXTRA_CELL, cells.get(extra));
                }
            }
            device(cells, meanings);
        }
    }

    private void device(List<String> cells, Map<Integer, Meaning> meanings) {
        DeviceDraft device = new DeviceDraft();
        boolean withdrawn = false;
        String version = "";
        for (Map.Entry<Integer, Meaning> column : meanings.entrySet()) {
            String cell = column.getKey() < cells.size() ? cells.get(column.getKey()) : "";
            if (cell.isBlank()) {
                continue;
            }
            switch (column.getValue()) {
                case STATUS -> withdrawn |= WITHDRAWN.contains(Identity.plain(cell));
                case OPERATING_SYSTEM_VERSION -> version = cell;
                default -> set(device, column.getValue(), cell);
            }
        }
        device.operatingSystemVersion(version);
        if (withdrawn) {
            findings.ignore(device.name(), IgnoredReason.WITHDRAWN);
        } else {
            findings.take(device);
        }
    }

    private void set(DeviceDraft device, Meaning meaning, String cell) {
        switch (meaning) {
            case NAME -> {
                device.name(cell);
                device.hostName(cell.matches("[A-Za-z0-9][A-Za-z0-9_.-]{1,62}") ? cell : "");
            }
            case SERIAL_NUMBER -> device.serialNumber(cell);
            case VENDOR -> device.vendor(cell);
            case MODEL -> device.model(cell);
            case TYPE -> device.description(cell);
            case HOST_NAME -> device.hostName(cell);
            case IP -> each(cell, device::ip);
            case MAC -> each(cell, device::mac);
            case OPERATING_SYSTEM -> device.operatingSystem(cell);
            case VERSION -> device.version(cell);
            case LOCATION -> device.location(cell);
            case UDI -> device.udi(cell);
            case PERSONAL -> findings.droppedPersonal();
            case OPERATING_SYSTEM_VERSION, STATUS, UNUSED -> {}
        }
    }

    /** GLPI puts several values into one cell, each on a line of its own or divided by the HTML of its screens. */
    private static void each(String cell, Consumer<String> use) {
        String[] parts = cell.split("(?i)<br */?>|[\\s,;|]+", Limits.MOST_ADDRESSES + 1);
        for (int i = 0; i < Math.min(parts.length, Limits.MOST_ADDRESSES); i++) {
            use.accept(parts[i]);
        }
    }
}
