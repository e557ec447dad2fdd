package eu.salvus.server.source;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafReading;
import eu.salvus.warning.source.AdvisoryText;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.News;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * News, sorted by what becomes of it.
 *
 * @param bulletins for organisations to hear
 * @param facts about exploitation
 * @param notes what had to be left out, in English
 */
record Sorted(List<Bulletin> bulletins, List<Fact> facts, List<String> notes) {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_PUBLISHER = 400;
    private static final int LONGEST_ID = 200;

    /**
     * Sorts.
     *
     * @param fetched when it was here
     * @param rules what follows from what is known of attacks
     */
    static Sorted of(List<News> news, Instant fetched, InstantSource clock, PriorityRules rules) {
        Map<String, Bulletin> bulletins = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int gone = 0;
        for (News each : news) {
            switch (each) {
                case News.Published published -> {
                    byte[] text = AdvisoryText.write(published.advisory()).getBytes(StandardCharsets.UTF_8);
                    put(
                            bulletins,
                            notes,
                            new Bulletin(
                                    name(published.key()),
                                    Bulletin.Format.ADVISORY,
                                    text,
                                    published.advisory(),
                                    fetched,
                                    clock.instant()));
                }
                case News.Document document -> {
                    Advisory advisory = read(document, notes);
                    if (advisory != null) {
                        put(
                                bulletins,
                                notes,
                                new Bulletin(
                                        name(document.key()),
                                        Bulletin.Format.CSAF,
                                        document.bytes(),
                                        advisory,
                                        fetched,
                                        clock.instant()));
                    }
                }
                case News.Exploited exploited -> facts.add(Fact.of(exploited.exploitation(), rules));
                case News.Gone ignored -> gone++;
            }
        }
        if (gone > 0) {
            notes.add(gone + " documents are no longer listed; what they said stays known, for nobody took it back");
        }
        return new Sorted(List.copyOf(bulletins.values()), List.copyOf(facts), List.copyOf(notes));
    }

    private static @Nullable Advisory read(News.Document document, List<String> notes) {
        if (document.format() != News.Format.CSAF) {
            return null;
        }
        CsafReading reading = CsafAdvisories.read(document.key(), document.bytes());
        if (reading.advisory() == null && !reading.problems().isEmpty()) {
            var problem = reading.problems().getFirst();
            notes.add(document.key() + ": " + problem.place() + ": " + problem.what() + " (" + problem.remedy() + ")");
        }
        return reading.advisory();
    }

    private static void put(Map<String, Bulletin> bulletins, List<String> notes, Bulletin bulletin) {
        Advisory advisory = bulletin.advisory();
        if (advisory.publisher().length() > LONGEST_PUBLISHER
                || advisory.trackingId().length() > LONGEST_ID
                || advisory.trackingId().isEmpty()) {
            notes.add(bulletin.name() + ": its publisher or its id is too long, or it has none; it is left out");
        } else {
            bulletins.put(bulletin.name(), bulletin);
        }
    }

    private static String name(String key) {
        return key.length() <= LONGEST_NAME ? key : Fingerprint.of(key);
    }
}
