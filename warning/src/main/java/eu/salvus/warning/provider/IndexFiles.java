package eu.salvus.warning.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code index.txt} and {@code changes.csv} of a directory. The times of the second only show that somebody should look. */
final class IndexFiles {

    private static final Pattern ROW =
            Pattern.compile("(?:\"((?:[^\"]++|\"\")*+)\"|([^\",]*+))\\s*+,\\s*+\"?([^\"]*+)\"?");

    /** Longer than any address that is fetched, and a time. */
    private static final int LONGEST_ROW = 4_096;

    private static final int MOST_TOLD = 10;
    private static final int LONGEST_QUOTE = 100;

    private IndexFiles() {}

    /** The documents of {@code index.txt}: a path on each line. */
    static Set<URI> index(URI file, byte[] bytes, Notes notes) {
        Set<URI> found = new LinkedHashSet<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        Complaints complaints = new Complaints(file, notes);
        for (int i = 0; i < lines.size(); i++) {
            take(file, lines.get(i).strip(), i + 1, found, complaints);
        }
        complaints.end();
        return found;
    }

    /** The documents of {@code changes.csv} and their times as written: a path and a time on each line. A wrong time harms nobody. */
    static Map<URI, String> changes(URI file, byte[] bytes, Notes notes) {
        Map<URI, String> found = new LinkedHashMap<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        Complaints complaints = new Complaints(file, notes);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher row = ROW.matcher(line);
            if (line.length() > LONGEST_ROW || !row.matches()) {
                complaints.add(i + 1, "this is no path and time; it is left out");
                continue;
            }
            if (!time(row.group(3))) {
                complaints.add(i + 1, cut(row.group(3)) + " is no time; the document is fetched all the same");
            }
            String path = row.group(1) == null ? row.group(2) : row.group(1).replace("\"\"", "\"");
            Set<URI> address = new LinkedHashSet<>();
            take(file, path.strip(), i + 1, address, complaints);
            address.forEach(each -> found.put(each, row.group(3)));
        }
        complaints.end();
        return found;
    }

    private static void take(URI file, String path, int line, Set<URI> found, Complaints complaints) {
        if (path.isEmpty() || path.startsWith("#")) {
            return;
        }
        try {
            URI address = file.resolve(path.replace("\uFEFF", ""));
            if (String.valueOf(address.getPath()).endsWith(".json")) {
                found.add(address);
            }
        } catch (IllegalArgumentException wrong) {
            complaints.add(line, cut(path) + " is no path; it is left out");
        }
    }

    private static String cut(String text) {
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "'";
    }

    /** What is wrong with lines; beyond the first few it is the same with the next. */
    private static final class Complaints {

        private final URI file;
        private final Notes notes;
        private int count;

        Complaints(URI file, Notes notes) {
            this.file = file;
            this.notes = notes;
        }

        void add(int line, String what) {
            count++;
            if (count <= MOST_TOLD) {
                notes.add(file + ": line " + line + ": " + what);
            }
        }

        void end() {
            if (count > MOST_TOLD) {
                notes.add(file + ": and so with " + (count - MOST_TOLD) + " more");
            }
        }
    }

    private static boolean time(String text) {
        try {
            OffsetDateTime.parse(text.strip());
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
