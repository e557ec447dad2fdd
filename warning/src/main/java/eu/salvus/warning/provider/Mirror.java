package eu.salvus.warning.provider;

import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Copies what a provider lists into a folder, and keeps the copy current: by comparing the whole list, each document by its published
 * hash or its ETag, never by a date. A document that fails stops no other, and one that was there stays.
 */
public final class Mirror {

    private static final int SMALL = 20;
    private static final double LEAST_LEFT = 0.8;

    private final Door door;
    private final Path folder;
    private final Limits limits;
    private final DocumentCheck check;

    /**
     * A mirror.
     *
     * @param folder to copy into; made if there is none
     */
    public Mirror(Door door, Path folder, Limits limits, DocumentCheck check) {
        this.door = door;
        this.folder = folder;
        this.limits = limits;
        this.check = check;
    }

    /** Hears how far a run is. */
    @FunctionalInterface
    public interface Progress {
        /** So many of all documents are done; asked by several threads. */
        void moved(int done, int all);
    }

    /**
     * Brings the copy up to date.
     *
     * @param depth which documents are asked for
     * @throws IOException when the folder cannot be used; what was written stays, and the next run goes on
     */
    public MirrorReport run(ProviderMetadata provider, Depth depth, Progress progress) throws IOException {
        Listing listing = new Lists(door, limits, provider).read();
        Notes notes = new Notes();
        listing.notes().forEach(notes::add);
        Keyring keyring = Keyring.fetched(door, provider.keys(), notes);
        try (Ledger ledger = new Ledger(folder, notes)) {
            Shelf shelf = new Shelf(folder);
            shelf.sweep();
            Fetching fetching = new Fetching(door, limits, provider, keyring, shelf, ledger, check);
            List<Item> items = new ArrayList<>(taken(listing.documents(), fetching, depth, progress));
            boolean whole = listing.whole() && plausible(provider, listing, ledger, notes);
            if (whole) {
                items.addAll(gone(provider, listing, ledger));
            }
            ledger.tidy();
            return new MirrorReport(provider.name(), provider.address().toString(), items, whole, notes.all());
        }
    }

    private List<Item> taken(List<Listed> documents, Fetching fetching, Depth depth, Progress progress)
            throws IOException {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        progress.moved(0, documents.size());
        List<Future<Item>> futures = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                limits.parallel(), Thread.ofVirtual().factory())) {
            for (Listed each : documents) {
                futures.add(workers.submit(() -> {
                    Item item = one(each, fetching, depth, failures);
                    progress.moved(done.incrementAndGet(), documents.size());
                    return item;
                }));
            }
        }
        List<Item> items = new ArrayList<>();
        for (Future<Item> future : futures) {
            items.add(got(future));
        }
        return items;
    }

    private static Item got(Future<Item> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interruption);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private Item one(Listed listed, Fetching fetching, Depth depth, AtomicInteger failures) {
        String address = listed.address().toString();
        if (failures.get() >= limits.failures()) {
            return left(address, "left for another time: " + limits.failures() + " in a row could not be had");
        }
        if (fetching.full()) {
            return left(address, "left for another time: this run has taken its " + limits.allBytes() + " bytes");
        }
        try {
            Item item = fetching.take(listed, depth);
            failures.set(0);
            return item;
        } catch (DoorException failure) {
            if (!failure.absent() && failure.reason() != DoorException.Reason.TOO_LARGE) {
                failures.incrementAndGet();
            }
            return failed(address, failure);
        } catch (RefusedException refused) {
            return failed(address, refused);
        } catch (IOException unwritable) {
            failures.incrementAndGet();
            return failed(
                    address, new IOException(address + ": its copy cannot be written: " + unwritable, unwritable));
        } catch (StackOverflowError tangled) {
            return failed(address, new RefusedException(address + ": the document is too tangled to be read"));
        }
    }

    private static Item left(String address, String why) {
        return new Item(address, Outcome.LEFT, null, null, address + ": " + why, List.of());
    }

    private static Item failed(String address, Exception failure) {
        String reason = String.valueOf(failure.getMessage());
        // Where it was redirected, only the address that failed is named.
        String whole = reason.startsWith(address) ? reason : address + ": " + reason;
        return new Item(address, Outcome.FAILED, null, null, whole, List.of());
    }

    /** A list that loses more than a fifth at once is rather broken than right. */
    private static boolean plausible(ProviderMetadata provider, Listing listing, Ledger ledger, Notes notes) {
        int before = ledger.of(provider.canonical(), false).size();
        if (before < SMALL || listing.documents().size() >= before * LEAST_LEFT) {
            return true;
        }
        notes.add(provider.address() + ": its lists name " + listing.documents().size()
                + " documents, where there were " + before + "; nothing is taken for gone");
        return false;
    }

    private static List<Item> gone(ProviderMetadata provider, Listing listing, Ledger ledger) throws IOException {
        Set<String> listed = listing.documents().stream()
                .map(each -> each.address().toString())
                .collect(Collectors.toSet());
        List<Item> gone = new ArrayList<>();
        for (Kept kept : ledger.of(provider.canonical(), false)) {
            if (!listed.contains(kept.address())) {
                ledger.put(kept.withGone());
                gone.add(new Item(kept.address(), Outcome.GONE, kept.place(), kept.signing(), null, List.of()));
            }
        }
        return gone;
    }
}
