package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a trusted provider of CSAF 2.0 (section 7.2.3), made of what it publishes: metadata, a ROLIE feed for each label, folders
 * with their lists, documents with hashes and signatures, and its key. The same publications make the same files.
 */
public final class TrustedProvider {

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::trackingId);

    private final ProviderSettings settings;
    private final ProviderKey key;

    /** A provider that signs with a key. */
    public TrustedProvider(ProviderSettings settings, ProviderKey key) {
        this.settings = settings;
        this.key = key;
    }

    /**
     * Where the metadata are.
     *
     * @return an address that ends with {@code provider-metadata.json}
     */
    public URI metadataAddress() {
        return settings.address().resolve(MetadataWriter.FILE);
    }

    /** Where a document is. */
    public URI address(Entry entry) {
        return settings.address().resolve(entry.path());
    }

    /**
     * All files, by their path below the provider's folder; the page of a folder stands under its path, which ends with a slash.
     *
     * @param publications the newest revision of each document
     */
    public NavigableMap<String, byte[]> files(List<Publication> publications) {
        NavigableMap<String, byte[]> files = new TreeMap<>(
                lists(publications.stream().map(Publication::entry).toList()));
        for (Publication each : publications) {
            String path = each.entry().path();
            files.put(path, each.document());
            files.put(path + ".sha256", each.sha256File());
            files.put(path + ".sha512", each.sha512File());
            files.put(path + ".asc", each.signature());
        }
        return files;
    }

    /**
     * The files that are no documents, by their path: what changes whenever something is published.
     *
     * @param entries of the newest revision of each document
     */
    public NavigableMap<String, byte[]> lists(List<Entry> entries) {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        Set<Tlp> labels = labels(entries);
        files.put(
                MetadataWriter.FILE,
                new MetadataWriter(settings, key.fingerprint(), keyPath()).metadata(labels, metadataUpdated(entries)));
        files.put(keyPath(), key.publicKey());
        for (Tlp label : labels) {
            files.putAll(lists(
                    label,
                    entries.stream()
                            .filter(entry -> LabelNames.written(entry.tlp()) == label)
                            .sorted(NEWEST_FIRST)
                            .toList()));
        }
        return files;
    }

    /**
     * The lines of {@code /.well-known/security.txt} (RFC 9116) that lead here.
     *
     * @param expires until when they hold; the standard asks for less than a year
     */
    public byte[] securityText(Instant expires) {
        return ("Contact: " + settings.contact() + "\nExpires: " + expires.truncatedTo(ChronoUnit.SECONDS)
                        + "\nPreferred-Languages: en, fr\nCSAF: " + metadataAddress() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * To whom a file may be shown: those of everyone say nothing of what is published for others but that there is such a feed, and since
     * when.
     *
     * @param path below the provider's folder; it need not lead anywhere
     */
    public static Tlp audience(String path) {
        for (Tlp label : List.of(Tlp.GREEN, Tlp.AMBER, Tlp.RED)) {
            if (path.equals(LabelNames.feed(label)) || path.startsWith(LabelNames.folder(label))) {
                return label;
            }
        }
        return Tlp.CLEAR;
    }

    /** One open feed there always is, as section 7.1.15 asks; of the others, those that list something. */
    private static Set<Tlp> labels(List<Entry> entries) {
        Set<Tlp> labels = EnumSet.of(Tlp.CLEAR);
        entries.forEach(entry -> labels.add(LabelNames.written(entry.tlp())));
        return labels;
    }

    /** When anything changed; before there is a document, when the key was made. */
    private Instant updated(List<Entry> entries) {
        return latest(entries.stream().map(Entry::updated));
    }

    /** Of what is not for everyone, the metadata tell only when the first document of its label came. */
    private Instant metadataUpdated(List<Entry> entries) {
        Map<Tlp, List<Entry>> byLabel =
                entries.stream().collect(Collectors.groupingBy(entry -> LabelNames.written(entry.tlp())));
        return latest(byLabel.entrySet().stream()
                .map(label -> label.getKey() == Tlp.CLEAR
                        ? updated(label.getValue())
                        : label.getValue().stream()
                                .map(Entry::published)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private Instant latest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElse(key.made());
    }

    private String keyPath() {
        return "openpgp/" + key.fingerprint() + ".asc";
    }

    private Map<String, byte[]> lists(Tlp label, List<Entry> entries) {
        String folder = LabelNames.folder(label);
        Map<String, byte[]> files = new TreeMap<>();
        files.put(LabelNames.feed(label), new RolieWriter(settings).feed(label, entries, updated(entries)));
        files.put(folder + "index.txt", FolderLists.index(entries));
        files.put(folder + "changes.csv", FolderLists.changes(entries));
        Map<String, Set<String>> years = new TreeMap<>();
        entries.forEach(entry -> years.computeIfAbsent(entry.yearFolder(), none -> new TreeSet<>())
                .addAll(List.of(
                        entry.fileName(),
                        entry.fileName() + ".sha256",
                        entry.fileName() + ".sha512",
                        entry.fileName() + ".asc")));
        years.forEach((year, names) -> files.put(folder + year, FolderLists.page(folder + year, names)));
        Set<String> names = new TreeSet<>(years.keySet());
        names.addAll(List.of("changes.csv", "index.txt"));
        files.put(folder, FolderLists.page(folder, names));
        return files;
    }
}
