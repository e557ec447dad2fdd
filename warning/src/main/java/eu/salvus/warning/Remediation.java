package eu.salvus.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about a weakness, in the publisher's words.
 *
 * @param kind of remedy
 * @param text what to do, as written: it is quoted, never reworded
 * @param products ids of the products it is for; empty means all
 * @param place where the document says it, as a JSON path
 * @param address where there is more
 */
public record Remediation(
        Kind kind,
        String text,
        List<String> products,
        String place,
        @Nullable String address) {
    /** Copies the list. */
    public Remediation {
        products = List.copyOf(products);
    }

    /** Kinds of remedies, as CSAF has them. */
    public enum Kind {
        /** The vendor has a fix. */
        VENDOR_FIX,
        /** Something lessens the danger. */
        MITIGATION,
        /** Something avoids it. */
        WORKAROUND,
        /** A fix will come. */
        FIX_PLANNED,
        /** There is none yet, and nobody said whether one will come. */
        NONE_AVAILABLE,
        /** There will be none. */
        NO_FIX_PLANNED,
        /** The publisher advises a fix of his choice. */
        OPTIONAL_PATCH
    }
}
