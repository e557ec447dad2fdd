package eu.salvus.warning.source.feed;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Exploitation.Judged;
import eu.salvus.warning.source.Fingerprint;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The records of the CVE program as it publishes them, with what CISA's analysts add: the log of the last month names those that
 * changed, and each is fetched from its place beside the log. The log's times are marks to compare, never times to compute with.
 */
final class CveList implements Source {

    static final String ID = "cve";
    static final URI ADDRESS =
            URI.create("https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/deltaLog.json");

    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofDays(2));

    private static final int MOST_LOG = 256 * 1024 * 1024;
    private static final int MOST_RECORD = 16 * 1024 * 1024;

    /** A poll; the rest comes with the next ones. */
    private static final int MOST_RECORDS = 500;

    private static final int MARK = 12;

    /** Before records among what is remembered of those that could not be read. */
    private static final String UNREAD = "unread ";

    /** So often a record that cannot be read is asked for again: an answer may break off, or an error page come in its place. */
    private static final int MOST_TRIES = 3;

    private final URI address;

    CveList(URI address) {
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
        MainDocument log = MainDocument.changed(door, address, last, MOST_LOG);
        if (log == null) {
            return Found.nothing(last);
        }
        SortedMap<String, String> seen = new TreeMap<>(last.seen());
        List<News> news = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean rest = false;
        int fetched = 0;
        Map<String, String> changes = changes(log);
        seen.keySet().removeIf(key -> key.startsWith(UNREAD) && !changes.containsKey(key.substring(UNREAD.length())));
        for (Map.Entry<String, String> change : changes.entrySet()) {
            String mark = Fingerprint.of(change.getValue()).substring(0, MARK);
            if (seen.getOrDefault(change.getKey(), "").startsWith(mark)) {
                continue;
            }
            if (fetched == MOST_RECORDS) {
                rest = true;
                break;
            }
            try {
                fetched++;
                record(door, change.getKey(), mark, seen, news, notes);
                seen.remove(UNREAD + change.getKey());
            } catch (DoorException failure) {
                if (!failure.absent() && fetched == 1) {
                    throw failure;
                }
                notes.add(String.valueOf(failure.getMessage()));
                rest = true;
                if (!failure.absent()) {
                    break;
                }
            } catch (UnreadableException other) {
                String tries = UNREAD + change.getKey();
                int tried = tried(seen.get(tries), mark) + 1;
                seen.put(tries, mark + " " + tried + " " + other.getMessage());
                if (tried < MOST_TRIES) {
                    rest = true;
                } else {
                    seen.put(change.getKey(), mark);
                }
            }
        }
        seen.forEach((key, value) -> {
            if (key.startsWith(UNREAD)) {
                notes.add(value.split(" ", 3)[2]);
            }
        });
        // While something is left the log must be read again, though it be the same.
        return new Found(news, rest ? new SourceState(Marks.NONE, "", seen) : log.read(seen), notes);
    }

    /** How often this version of a record could not be read. */
    private static int tried(@Nullable String remembered, String mark) {
        return remembered != null && remembered.startsWith(mark + " ")
                ? Integer.parseInt(remembered.split(" ", 3)[1])
                : 0;
    }

    /** The newest mark of each record; the log begins with its newest part. */
    private Map<String, String> changes(MainDocument log) throws UnreadableException {
        JsonNode parts = ForeignJson.read(address.toString(), log.bytes());
        if (!parts.isArray()) {
            throw new UnreadableException(
                    address.toString(), "$", "this is no list of changes", "is it a deltaLog.json?");
        }
        Map<String, String> changes = new LinkedHashMap<>();
        for (JsonNode part : parts) {
            for (String kind : List.of("new", "updated")) {
                for (JsonNode change : part.path(kind)) {
                    String cve = Fields.cve(Fields.text(change, "cveId"));
                    if (cve != null) {
                        changes.putIfAbsent(cve, change.path("dateUpdated").toString());
                    }
                }
            }
        }
        return changes;
    }

    private void record(
            Door door, String cve, String mark, SortedMap<String, String> seen, List<News> news, List<String> notes)
            throws DoorException, UnreadableException {
        String[] parts = cve.split("-");
        String thousands = parts[2].substring(0, parts[2].length() - 3) + "xxx";
        URI place = address.resolve(parts[1] + "/" + thousands + "/" + cve + ".json");
        Answer answer = door.ask(Request.of(place, MOST_RECORD));
        JsonNode root = ForeignJson.read(place.toString(), answer.body());
        CveRecord record = CveRecord.of(place.toString(), root);
        Advisory advisory = record.advisory();
        if (!advisory.trackingId().equals(cve)) {
            throw new UnreadableException(
                    place.toString(), "$.cveMetadata.cveId", "this is " + advisory.trackingId(), "tell its publisher");
        }
        String content = UndatedContent.fingerprint(root);
        String before = seen.put(cve, mark + " " + content);
        if (before == null || !before.endsWith(content)) {
            news.add(new News.Published(cve, advisory));
            if (record.productsLeftOut() > 0) {
                notes.add(place + ": " + record.productsLeftOut()
                        + " of its products are beyond the first 5,000 and were left out; read it by hand");
            }
            Judged judged = record.judged(ID);
            if (judged != null) {
                news.add(new News.Exploited(judged));
            }
        }
    }
}
