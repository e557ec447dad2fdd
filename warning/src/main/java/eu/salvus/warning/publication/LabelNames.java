package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import java.util.Locale;

/**
 * Labels of the Traffic Light Protocol as CSAF 2.0 calls them, which has the four of TLP 1: AMBER+STRICT is written as RED, and said in words beside it, as
 * CSAF 2.1 expects it of documents of 2.0 (section 9.1, converter).
 */
final class LabelNames {

    private LabelNames() {}

    /** Such as {@code WHITE}. */
    static String of(Tlp label) {
        return switch (label) {
            case CLEAR -> "WHITE";
            case GREEN, AMBER, RED -> label.name();
            case AMBER_STRICT -> "RED";
        };
    }

    /** The one of the four that a document bears. */
    static Tlp written(Tlp label) {
        return label == Tlp.AMBER_STRICT ? Tlp.RED : label;
    }

    /** The folder of its documents, such as {@code white/}. */
    static String folder(Tlp label) {
        return of(label).toLowerCase(Locale.ROOT) + "/";
    }

    /** The file of its feed, such as {@code csaf-feed-tlp-white.json}. */
    static String feed(Tlp label) {
        return feedId(label) + ".json";
    }

    static String feedId(Tlp label) {
        return "csaf-feed-tlp-" + of(label).toLowerCase(Locale.ROOT);
    }
}
