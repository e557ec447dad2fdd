package eu.salvus.warning.source.feed;

import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.Signing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people should know of a provider's documents though they are heard: which bear no signature that proves anything, and which break rules of
 * CSAF. A document is held to the rules once for each content, and what came of it stands beside the fingerprint of that.
 */
final class Soundness {

    private static final String BROKEN = " breaks rules";

    private final Map<Signing, Group> unproved = new EnumMap<>(Signing.class);
    private final Group broken = new Group();
    private @Nullable String rule;

    /** What is remembered of a content: its fingerprint, and whether it keeps the rules. */
    static String judged(String fingerprint, String name, byte[] bytes) {
        return CsafCheck.check(name, bytes).isEmpty() ? fingerprint : fingerprint + BROKEN;
    }

    /** Whether what is remembered is of a content. */
    static boolean isOf(String fingerprint, String remembered) {
        return remembered.equals(fingerprint) || remembered.equals(fingerprint + BROKEN);
    }

    /** Looks at one that is heard. */
    void look(Item item, String remembered, byte[] bytes) {
        Signing signing = item.signing();
        if (signing != null && signing != Signing.VALID) {
            unproved.computeIfAbsent(signing, ignored -> new Group()).add(item.address());
        }
        if (remembered.endsWith(BROKEN)) {
            broken.add(item.address());
            if (rule == null) {
                rule = CsafCheck.check(item.address(), bytes).stream()
                        .findFirst()
                        .map(Soundness::words)
                        .orElse(null);
            }
        }
    }

    /** One line for each kind, with the first document of it. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        unproved.forEach((signing, group) -> notes.add(group.told(words(signing))));
        if (rule != null) {
            notes.add(broken.told("heard though it breaks rules of CSAF") + ": " + rule);
        }
        return notes;
    }

    private static String words(CsafFailure failure) {
        return failure.test() + " at " + failure.place() + ": " + failure.what();
    }

    private static String words(Signing signing) {
        return switch (signing) {
            case MISSING -> "heard without a signature";
            case NO_KEY -> "heard with a signature for which the provider names no key";
            case KEY_NOT_FETCHED -> "heard with a signature whose key could not be had";
            case KEY_EXPIRED -> "heard with a signature made after its key had expired";
            case WEAK -> "heard with a signature by MD5 or SHA-1, which can be forged";
            case VALID, FOREIGN_KEY, KEY_REVOKED, WRONG, UNREADABLE ->
                throw new IllegalArgumentException("no document is heard so: " + signing);
        };
    }

    /** Documents of one kind. */
    private static final class Group {
        private int count;
        private String first = "";

        void add(String address) {
            if (count == 0) {
                first = address;
            }
            count++;
        }

        String told(String words) {
            return count == 1 ? first + ": " + words : count + " documents, such as " + first + ": " + words;
        }
    }
}
