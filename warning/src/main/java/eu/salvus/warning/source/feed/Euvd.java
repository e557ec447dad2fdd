package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.Marks;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The European vulnerability database: its lists of the latest, the exploited and the critical. Each list is short and moves on, so that
 * what is no longer in it is not gone.
 */
final class Euvd implements Source {

    static final String ID = "euvd";
    static final URI ADDRESS = URI.create("https://euvdservices.enisa.europa.eu/api/");

    /** Three requests a poll, far below the one a second that is prudent. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(3));

    private static final List<String> LISTS =
            List.of("lastvulnerabilities", "exploitedvulnerabilities", "criticalvulnerabilities");
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final URI address;

    Euvd(URI address) {
        this.address = address;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException {
        SortedMap<String, String> seen = new TreeMap<>(last.seen());
        List<News> news = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String name : LISTS) {
            URI list = address.resolve(name);
            byte[] bytes = door.ask(Request.of(list, MOST_BYTES)).body();
            JsonNode root = ForeignJson.read(list.toString(), bytes);
            JsonNode entries = root.isArray() ? root : root.path("items");
            if (!entries.isArray()) {
                throw new UnreadableException(list.toString(), "$", "there is no list of entries", "is it the EUVD?");
            }
            for (int i = 0; i < entries.size(); i++) {
                String id = Fields.text(entries.get(i), "id");
                if (id == null) {
                    notes.add(list + ": $[" + i + "].id: it is missing; the entry is left out");
                    continue;
                }
                String content = UndatedContent.fingerprint(entries.get(i));
                if (!content.equals(seen.put(id, content))) {
                    news.add(new News.Published(id, EuvdRecord.advisory(id, entries.get(i))));
                }
            }
        }
        return new Found(news, new SourceState(Marks.NONE, "", seen), notes);
    }
}
