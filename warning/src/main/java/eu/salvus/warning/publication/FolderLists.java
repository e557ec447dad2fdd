package eu.salvus.warning.publication;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Writes the lists of a folder: {@code index.txt}, {@code changes.csv}, and a page for people. */
final class FolderLists {

    private FolderLists() {}

    /** CSAF 2.0, section 7.1.12: a path on each line. */
    static byte[] index(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.pathInFolder()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** CSAF 2.0, section 7.1.13: path and {@code current_release_date}, the latest first. */
    static byte[] changes(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        entries.stream()
                .sorted(Comparator.comparing(Entry::release).reversed().thenComparing(Entry::trackingId))
                .forEach(entry -> text.append('"')
                        .append(entry.pathInFolder())
                        .append("\",\"")
                        .append(entry.release())
                        .append("\"\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * CSAF 2.0, section 7.1.14: what a folder holds.
     *
     * @param title of the page
     * @param names of its files and, ending with a slash, its folders; made of characters that need no escape
     */
    static byte[] page(String title, Collection<String> names) {
        StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>")
                .append(title)
                .append("</title>\n<h1>")
                .append(title)
                .append("</h1>\n<ul>\n");
        names.forEach(name -> text.append("<li><a href=\"")
                .append(name)
                .append("\">")
                .append(name)
                .append("</a></li>\n"));
        return text.append("</ul>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
