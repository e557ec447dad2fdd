package eu.salvus.warning.alert;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.Remediation.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be done, as one decision concerns it: the vendor's fixes where there are any, else what lessens or avoids the danger, else
 * that there is nothing.
 *
 * @param kind the best there is
 * @param digest SHA-256 of their words in hexadecimal; spelling apart, the same words have the same
 */
public record RemedyKey(Kind kind, String digest) {

    /** From the best to the least; kinds in one group are as good as each other. */
    private static final List<Set<Kind>> BEST_FIRST = List.of(
            EnumSet.of(Kind.VENDOR_FIX),
            EnumSet.of(Kind.OPTIONAL_PATCH),
            EnumSet.of(Kind.WORKAROUND, Kind.MITIGATION),
            EnumSet.of(Kind.FIX_PLANNED),
            EnumSet.of(Kind.NO_FIX_PLANNED),
            EnumSet.of(Kind.NONE_AVAILABLE));

    /** The key of all that is said for one product. */
    public static RemedyKey of(Collection<Remediation> remedies) {
        for (Set<Kind> kinds : BEST_FIRST) {
            String words = remedies.stream()
                    .filter(remedy -> kinds.contains(remedy.kind()))
                    .map(remedy -> PlainText.of(remedy.text()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("\n"));
            if (!words.isEmpty()) {
                return new RemedyKey(best(remedies, kinds), sha256(words));
            }
        }
        return new RemedyKey(Kind.NONE_AVAILABLE, sha256(""));
    }

    /** How good it is: 0 is the best. */
    int rank() {
        for (int rank = 0; rank < BEST_FIRST.size(); rank++) {
            if (BEST_FIRST.get(rank).contains(kind)) {
                return rank;
            }
        }
        return BEST_FIRST.size();
    }

    private static Kind best(Collection<Remediation> remedies, Set<Kind> kinds) {
        return remedies.stream()
                .map(Remediation::kind)
                .filter(kinds::contains)
                .sorted()
                .findFirst()
                .orElse(Kind.NONE_AVAILABLE);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
