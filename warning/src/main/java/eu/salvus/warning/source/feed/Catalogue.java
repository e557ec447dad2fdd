package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.Exploitation.Known;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A catalogue of exploited weaknesses, compared with the one of the last poll entry by entry. */
final class Catalogue {

    /** A catalogue that loses more than a fifth at once is taken for broken (assumption: real ones lose single entries). */
    private static final double LEAST_LEFT = 0.8;

    private static final int SMALL = 20;

    private final String name;
    private final String source;
    private final SortedMap<String, Known> entries = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * An empty catalogue.
     *
     * @param name for complaints, mostly the address
     * @param source its id
     */
    Catalogue(String name, String source) {
        this.name = name;
        this.source = source;
    }

    void add(Known entry) {
        if (entries.putIfAbsent(entry.cve(), entry) != null) {
            note(entry.cve() + " stands twice; the first is taken");
        }
    }

    void note(String text) {
        notes.add(name + ": " + text);
    }

    /**
     * What is new in it.
     *
     * @throws UnreadableException when it has nothing in it, or lost so much that it must be broken
     */
    Found against(SourceState last, MainDocument document) throws UnreadableException {
        int before = last.seen().size();
        if (entries.isEmpty() || before >= SMALL && entries.size() < before * LEAST_LEFT) {
            throw new UnreadableException(
                    name,
                    "",
                    "it holds " + entries.size() + " usable entries, where there were " + before,
                    "the catalogue known so far is kept; if this one is right, forget the source and add it again");
        }
        SortedMap<String, String> seen = new TreeMap<>();
        List<News> news = new ArrayList<>();
        entries.forEach((cve, entry) -> {
            String fingerprint = fingerprint(entry);
            seen.put(cve, fingerprint);
            if (!fingerprint.equals(last.seen().get(cve))) {
                news.add(new News.Exploited(entry));
            }
        });
        for (String cve : last.seen().keySet()) {
            if (!seen.containsKey(cve)) {
                news.add(new News.Exploited(new Exploitation.Ended(cve, source)));
            }
        }
        return new Found(news, document.read(seen), notes);
    }

    /** Without its dates, so that an entry listed again under another date is no news. */
    private static String fingerprint(Known entry) {
        return Fingerprint.of(
                String.join(" ", entry.aliases()), String.valueOf(entry.ransomware()), String.valueOf(entry.action()));
    }
}
