package eu.salvus.warning.source.feed;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.provider.Depth;
import eu.salvus.warning.provider.DocumentCheck;
import eu.salvus.warning.provider.Limits;
import eu.salvus.warning.provider.Mirror;
import eu.salvus.warning.provider.MirrorReport;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.provider.ProviderMetadata;
import eu.salvus.warning.provider.Providers;
import eu.salvus.warning.provider.Providers.FoundProviders;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.Marks;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Providers of CSAF behind an address, mirrored into a folder, which is the last good copy. What is news follows from what was handed
 * over, not from what was copied: a copy made just before a crash is handed over after it.
 */
final class CsafProvider implements Source {

    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(90));

    /** How often each document is compared, though its list says nothing new of it. */
    private static final Duration EVERY_DOCUMENT = Duration.ofHours(1);

    private final URI address;
    private final Path folder;

    CsafProvider(URI address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    @Override
    public String id() {
        return SourceNames.of("csaf", address);
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException {
        FoundProviders found = new Providers(door).find(address.toString());
        Mirror mirror = new Mirror(door, folder.resolve(id()), Limits.USUAL, DocumentCheck.NONE);
        SortedMap<String, String> seen = new TreeMap<>(last.seen());
        List<News> news = new ArrayList<>();
        List<String> notes = new ArrayList<>(found.notes());
        notes.addAll(found.failures());
        Instant now = clock.instant();
        Instant whole = whole(last);
        boolean every = whole == null || !now.isBefore(whole.plus(EVERY_DOCUMENT));
        Depth depth = every ? Depth.EVERY_DOCUMENT : Depth.CHANGED_ENTRIES;
        boolean answered = false;
        Soundness soundness = new Soundness();
        OtherPublishers others = new OtherPublishers();
        BelievedPublishers believed = new BelievedPublishers(seen, found.listed());
        notes.addAll(believed.meet(found.providers()));
        for (ProviderMetadata provider : found.providers()) {
            try {
                MirrorReport report = mirror.run(provider, depth, (done, all) -> {});
                notes.addAll(report.notes());
                answered |= answered(report);
                Hearing hearing = new Hearing(provider, believed, others, soundness, seen, news, notes);
                for (Item item : report.items()) {
                    take(item, hearing);
                }
            } catch (IOException unusable) {
                throw new UnreadableException(
                        folder.toString(),
                        "",
                        "the copy cannot be kept: " + unusable,
                        "give the folder room and rights");
            }
        }
        if (!answered) {
            throw new UnreadableException(
                    address.toString(),
                    "",
                    "no document of it can be had: " + (notes.isEmpty() ? "it lists none" : notes.getLast()),
                    "it is asked again later; the copies stay");
        }
        notes.addAll(soundness.notes());
        notes.addAll(others.notes());
        return new Found(news, new SourceState(Marks.NONE, String.valueOf(every ? now : whole), seen), notes);
    }

    /** When each document was last compared, null when never. */
    private static @Nullable Instant whole(SourceState last) {
        try {
            return Instant.parse(last.content());
        } catch (DateTimeParseException never) {
            return null;
        }
    }

    /** Whether it is alive: a list could be read whole, and not all that is in it failed. */
    private static boolean answered(MirrorReport report) {
        boolean had = report.items().stream().anyMatch(item -> item.place() != null && item.outcome() != Outcome.GONE);
        return had || report.whole() && report.items().stream().allMatch(item -> item.outcome() == Outcome.GONE);
    }

    /** A provider of which documents are heard, and what becomes of them. */
    private record Hearing(
            ProviderMetadata provider,
            BelievedPublishers believed,
            OtherPublishers others,
            Soundness soundness,
            SortedMap<String, String> seen,
            List<News> news,
            List<String> notes) {}

    private void take(Item item, Hearing hearing) throws IOException {
        String address = item.address();
        if (item.outcome() == Outcome.GONE) {
            String known = hearing.seen().remove(address);
            if (known != null && !OtherPublishers.isMarked(known)) {
                hearing.news().add(new News.Gone(address));
            }
            return;
        }
        if (item.place() == null) {
            hearing.notes().add(String.valueOf(item.reason()));
            return;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(id()).resolve(item.place()));
        String content = Fingerprint.of(bytes);
        String known = hearing.seen().get(address);
        if (known == null || !Soundness.isOf(content, known)) {
            String other = OtherPublishers.of(content, known);
            String publisher = other == null ? publisher(address, bytes) : other;
            // One that cannot be read names nobody: whoever hears it tells why it is left out.
            if (!publisher.isEmpty() && !hearing.believed().hears(hearing.provider(), publisher)) {
                hearing.others().add(address, publisher);
                hearing.seen().put(address, OtherPublishers.marked(content, publisher));
                return;
            }
            known = Soundness.judged(content, address, bytes);
            hearing.seen().put(address, known);
            hearing.news().add(new News.Document(address, URI.create(address), News.Format.CSAF, bytes));
        }
        hearing.soundness().look(item, known, bytes);
    }

    private static String publisher(String address, byte[] bytes) {
        Advisory advisory = CsafAdvisories.read(address, bytes).advisory();
        return advisory == null ? "" : advisory.publisher();
    }
}
