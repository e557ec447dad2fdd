package eu.salvus.warning.provider;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafFileName;
import eu.salvus.warning.csaf.CsafReading;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Marks;
import eu.salvus.warning.source.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes one document into the mirror: whether it changed, whether it is what the provider says, and then onto the shelf. */
final class Fetching {

    private static final int MOST_HASH = 64 * 1024;
    private static final int MOST_SIGNATURE = 1024 * 1024;

    private final Door door;
    private final Limits limits;
    private final ProviderMetadata provider;
    private final Keyring keyring;
    private final Shelf shelf;
    private final Ledger ledger;
    private final DocumentCheck check;
    private final AtomicLong taken = new AtomicLong();

    Fetching(
            Door door,
            Limits limits,
            ProviderMetadata provider,
            Keyring keyring,
            Shelf shelf,
            Ledger ledger,
            DocumentCheck check) {
        this.door = door;
        this.limits = limits;
        this.provider = provider;
        this.keyring = keyring;
        this.shelf = shelf;
        this.ledger = ledger;
        this.check = check;
    }

    /** Whether the run's limit is reached. */
    boolean full() {
        return taken.get() >= limits.allBytes();
    }

    /**
     * Takes it.
     *
     * @param depth whether a document of which its list says the same as before is asked for
     */
    Item take(Listed listed, Depth depth) throws DoorException, RefusedException, IOException {
        URI address = listed.address();
        if (Shelf.place(address, Tlp.CLEAR) == null) {
            throw new RefusedException(address + ": this address makes no safe file name");
        }
        Kept kept = whole(ledger.of(address.toString()));
        if (kept != null && depth == Depth.CHANGED_ENTRIES && kept.mark().equals(listed.mark())) {
            return same(kept, kept.marks(), listed);
        }
        Hashes hash = null;
        if (kept != null && (listed.hash() != null || kept.marks().isEmpty())) {
            hash = hash(listed);
            if (hash != null && hash.isOf(copy(kept))) {
                return same(kept, kept.marks(), listed);
            }
        }
        Marks marks = kept == null || hash != null ? Marks.NONE : kept.marks();
        Answer answer = door.ask(Request.of(address, limits.documentBytes()).unless(marks));
        if (answer.unchanged() && kept != null) {
            return same(kept, marks, listed);
        }
        taken.addAndGet(answer.body().length);
        String sha512 = sha512(answer.body());
        if (kept != null && hash == null && sha512.equals(kept.sha512())) {
            return same(kept, answer.marks(), listed);
        }
        hash = hash == null ? hash(listed) : hash;
        if (hash != null && !hash.isOf(answer.body())) {
            throw new RefusedException(address + ": its " + hash.algorithm() + " is not the one of its hash file");
        }
        return keep(listed, answer, sha512, hash);
    }

    /** What is known of a document whose copy is on the shelf as it was put there. */
    private @Nullable Kept whole(@Nullable Kept kept) throws IOException {
        if (kept == null) {
            return null;
        }
        byte[] copy = shelf.read(kept.place());
        return copy != null && sha512(copy).equals(kept.sha512()) ? kept : null;
    }

    private byte[] copy(Kept kept) throws IOException {
        byte[] copy = shelf.read(kept.place());
        return copy == null ? new byte[0] : copy;
    }

    private Item keep(Listed listed, Answer answer, String sha512, @Nullable Hashes hash)
            throws DoorException, RefusedException, IOException {
        String name = listed.address().toString();
        byte[] bytes = answer.body();
        Kept kept = ledger.of(name);
        Advisory advisory = advisory(name, bytes);
        byte[] signature = optional(listed.signatureAddress(), MOST_SIGNATURE);
        Signing signing = signature == null ? Signing.MISSING : keyring.check(bytes, signature);
        if (signing.refused()) {
            throw new RefusedException(name + ": its signature is worth nothing: " + words(signing));
        }
        if (kept != null && kept.signing() == Signing.VALID && signing != Signing.VALID) {
            throw new RefusedException(name + ": " + worse(signing) + "; the copy with the good signature stays");
        }
        String place = place(listed, advisory);
        shelf.put(place, bytes, signature, hash);
        Marks marks = answer.marks();
        ledger.put(new Kept(
                provider.canonical(),
                name,
                place,
                sha512,
                marks.etag(),
                marks.lastModified(),
                listed.mark(),
                signing,
                false));
        if (kept != null && !kept.place().equals(place)) {
            shelf.remove(kept.place());
        }
        boolean again = kept != null && !kept.gone() && kept.sha512().equals(sha512);
        Outcome outcome = kept == null || kept.gone() ? Outcome.NEW : again ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Item(name, outcome, place, signing, null, complaints(listed, advisory, bytes, hash));
    }

    private List<String> complaints(Listed listed, Advisory advisory, byte[] bytes, @Nullable Hashes hash) {
        String name = listed.address().toString();
        List<String> complaints = new ArrayList<>();
        if (hash == null && listed.hash() != null) {
            complaints.add(name + ": its list promises a hash, and there is none");
        }
        String file = CsafFileName.of(advisory.trackingId());
        if (!name.endsWith("/" + file)) {
            complaints.add(name + ": by its id " + advisory.trackingId() + " the file would be called " + file);
        }
        if (!provider.namespace().isEmpty() && !Namespaces.isOf(provider.namespace(), advisory.publisher())) {
            complaints.add(name + ": it speaks for " + advisory.publisher() + ", and its provider is "
                    + provider.namespace() + "; believe it only as far as you believe that one");
        }
        complaints.addAll(check.complaints(name, bytes));
        return complaints;
    }

    private static Advisory advisory(String name, byte[] bytes) throws RefusedException {
        CsafReading reading = CsafAdvisories.read(name, bytes);
        Advisory advisory = reading.advisory();
        if (advisory == null) {
            throw new RefusedException(
                    reading.problems().isEmpty()
                            ? name + ": this is no CSAF document"
                            : reading.problems().getLast().toString());
        }
        return advisory;
    }

    /** The stricter of the document's own label and its list's. */
    private static String place(Listed listed, Advisory advisory) throws RefusedException {
        Tlp own = advisory.tlp();
        Tlp label = listed.label() == null || own.compareTo(listed.label()) > 0 ? own : listed.label();
        String place = Shelf.place(listed.address(), label);
        if (place == null) {
            throw new RefusedException(listed.address() + ": this address makes no safe file name");
        }
        return place;
    }

    private Item same(Kept kept, Marks marks, Listed listed) throws IOException {
        Outcome outcome = kept.gone() ? Outcome.NEW : Outcome.UNCHANGED;
        ledger.put(kept.again(marks, listed.mark()));
        return new Item(kept.address(), outcome, kept.place(), kept.signing(), null, List.of());
    }

    /** The published hash, null when there is none. */
    private @Nullable Hashes hash(Listed listed) throws DoorException, RefusedException {
        List<URI> places = listed.hash() == null
                ? List.of(listed.beside(".sha512"), listed.beside(".sha256"))
                : List.of(listed.hash());
        for (URI place : places) {
            byte[] file = optional(place, MOST_HASH);
            if (file != null) {
                Hashes hash = Hashes.read(file);
                if (hash == null) {
                    throw new RefusedException(place + ": this file holds no SHA-256 and no SHA-512");
                }
                return hash;
            }
        }
        return null;
    }

    /** What is at an address, null when there is nothing to be had. */
    private byte @Nullable [] optional(URI address, int mostBytes) throws DoorException {
        try {
            return door.ask(Request.of(address, mostBytes)).body();
        } catch (DoorException failure) {
            if (failure.absent() || failure.needsRights()) {
                return null;
            }
            throw failure;
        }
    }

    /** Whoever can change a document can also take its key away, or forge a signature that is weak, or find a key that ran out. */
    private static String worse(Signing signing) {
        return switch (signing) {
            case MISSING -> "it was signed before, and no longer is";
            case WEAK -> "its signature is of a kind that can be forged, as it was not before";
            case KEY_EXPIRED -> "its key had expired when it signed, as it had not before";
            default -> "its signature cannot be checked, as it could before";
        };
    }

    private static String words(Signing signing) {
        return switch (signing) {
            case FOREIGN_KEY -> "made by a key that the provider does not name";
            case KEY_REVOKED -> "made by a key that the provider has revoked";
            case WRONG -> "it is not of this content";
            default -> "it is no OpenPGP signature";
        };
    }

    private static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.digest("SHA-512", bytes));
    }
}
