package eu.salvus.warning.provider;

import eu.salvus.warning.provider.ProviderMetadata.Directory;
import eu.salvus.warning.provider.ProviderMetadata.Distribution;
import eu.salvus.warning.provider.ProviderMetadata.Feed;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads all lists of a provider: its ROLIE feeds, as CSAF 2.0, section 7.3.2, prefers; its directories where there is no feed or none
 * can be read. A list that names documents of a machine which the metadata do not name is not followed there.
 */
final class Lists {

    private final Door door;
    private final Limits limits;
    private final ProviderMetadata provider;
    private final Notes notes = new Notes();
    private final Set<String> machines = new LinkedHashSet<>();
    private final Map<URI, Listed> found = new LinkedHashMap<>();
    private boolean cut;

    Lists(Door door, Limits limits, ProviderMetadata provider) {
        this.door = door;
        this.limits = limits;
        this.provider = provider;
        machines.add(machine(provider.address()));
        provider.distributions().forEach(each -> machines.add(machine(each.address())));
        provider.notes().forEach(notes::add);
    }

    Listing read() {
        List<Distribution> feeds = of(Feed.class);
        List<Distribution> directories = of(Directory.class);
        int failed = failed(feeds);
        boolean fallback = failed == feeds.size();
        if (fallback) {
            failed = failed(directories);
        }
        int tried = fallback ? directories.size() : feeds.size();
        return new Listing(new ArrayList<>(found.values()), tried > 0 && failed == 0 && !cut, notes.all());
    }

    private List<Distribution> of(Class<? extends Distribution> kind) {
        return provider.distributions().stream().filter(kind::isInstance).toList();
    }

    /** How many of them could not be read. */
    private int failed(List<Distribution> distributions) {
        int failed = 0;
        for (Distribution each : distributions) {
            try {
                if (each instanceof Feed feed) {
                    byte[] bytes = door.ask(Request.of(feed.address(), limits.listBytes()))
                            .body();
                    RolieFeed.read(feed.address(), feed.label(), bytes, notes).forEach(this::add);
                } else {
                    directory(each.address()).forEach((address, mark) -> add(Listed.bare(address, each.label(), mark)));
                }
            } catch (DoorException failure) {
                failed++;
                notes.add(failure.getMessage() + (failure.needsRights() ? ": this list is not open to everyone" : ""));
            } catch (UnreadableException other) {
                failed++;
                notes.add(String.valueOf(other.getMessage()));
            }
        }
        return failed;
    }

    /** Documents, and what else is said of them. */
    private Map<URI, String> directory(URI directory) throws DoorException {
        Map<URI, String> documents = new LinkedHashMap<>();
        URI changes = directory.resolve("changes.csv");
        byte[] changed = optional(changes);
        if (changed != null) {
            documents.putAll(IndexFiles.changes(changes, changed, notes));
            changed = documents.isEmpty() ? unlessIndex(changes, changed) : changed;
        }
        URI index = directory.resolve("index.txt");
        byte[] indexed = optional(index);
        if (indexed != null) {
            Set<URI> named = IndexFiles.index(index, indexed, notes);
            named.forEach(each -> documents.putIfAbsent(each, ""));
            indexed = named.isEmpty() ? unlessIndex(index, indexed) : indexed;
        }
        if (changed == null && indexed == null) {
            FolderPages pages = new FolderPages(door, directory);
            pages.documents(notes).forEach(each -> documents.put(each, ""));
            cut |= !pages.whole();
        }
        documents.keySet().removeIf(document -> outside(document, directory));
        return documents;
    }

    /** An index that names nothing is that of a provider without documents when it is empty, else none: mostly a page that says so. */
    private byte @Nullable [] unlessIndex(URI file, byte[] bytes) {
        for (byte each : bytes) {
            if (!Character.isWhitespace(each)) {
                notes.add(file + ": it names no document, and is passed over");
                return null;
            }
        }
        return bytes;
    }

    private boolean outside(URI document, URI directory) {
        boolean outside = !document.normalize().toString().startsWith(directory.toString());
        if (outside) {
            notes.add(directory + ": its index names " + document + ", which is not below it; it is left out");
        }
        return outside;
    }

    private byte @Nullable [] optional(URI file) throws DoorException {
        try {
            return door.ask(Request.of(file, limits.listBytes())).body();
        } catch (DoorException failure) {
            if (failure.absent() || failure.needsRights()) {
                return null;
            }
            throw failure;
        }
    }

    private void add(Listed document) {
        if (!machines.contains(machine(document.address()))) {
            notes.add(document.address()
                    + ": listed, but on a machine that the provider's metadata do not name; it is left out");
        } else if (found.size() >= limits.documents() && !found.containsKey(document.address())) {
            // What is left out is not gone.
            cut = true;
            notes.add(
                    document.address() + ": more than " + limits.documents() + " documents are listed; it is left out");
        } else {
            found.putIfAbsent(
                    document.address(),
                    new Listed(
                            document.address(),
                            named(document.hash()),
                            named(document.signature()),
                            document.label(),
                            document.mark()));
        }
    }

    /** A hash or a signature, but on no machine that the metadata do not name: then it is looked for beside its document. */
    private @Nullable URI named(@Nullable URI file) {
        if (file != null && !machines.contains(machine(file))) {
            notes.add(file + ": listed, but on a machine that the provider's metadata do not name; it is not asked");
            return null;
        }
        return file;
    }

    private static String machine(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
