package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixProblem;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.StixReading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A bundle of STIX 2.1 at an address, object by object. Who drops an object from a bundle has not taken it back: {@code revoked} does. */
final class StixBundle implements Source {

    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofDays(90));

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_NOTES = 50;

    private final URI address;

    StixBundle(URI address) {
        this.address = address;
    }

    @Override
    public String id() {
        return SourceNames.of("stix", address);
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException {
        MainDocument document = MainDocument.changed(door, address, last, MOST_BYTES);
        if (document == null) {
            return Found.nothing(last);
        }
        StixReading reading = StixReader.read(address.toString(), document.bytes());
        if (reading.objects().isEmpty() && !reading.isValid()) {
            StixProblem first = reading.problems().getFirst();
            throw new UnreadableException(first.source(), first.place(), first.text(), "is it a bundle of STIX 2.1?");
        }
        SortedMap<String, String> seen = new TreeMap<>(last.seen());
        List<News> news = new ArrayList<>();
        for (StixObject object : reading.objects()) {
            ObjectNode undated = object.json();
            undated.remove(List.of("created", "modified"));
            String content = Fingerprint.of(undated.toString());
            if (!content.equals(seen.put(object.id(), content))) {
                news.add(new News.Document(
                        object.id(),
                        address,
                        News.Format.STIX,
                        object.jsonText().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return new Found(
                news,
                document.read(seen),
                reading.problems().stream()
                        .limit(MOST_NOTES)
                        .map(StixProblem::toString)
                        .toList());
    }
}
