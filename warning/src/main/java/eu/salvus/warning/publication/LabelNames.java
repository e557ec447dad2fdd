package eu.salvus.warning.publication;

import eu.salvus.warning.Tlp;
import java.util.Locale;

/** Labels of the Traffic Light Protocol as CSAF 2.0 calls them, which has four: 2.0 came before AMBER+STRICT. */
final class LabelNames {

    private LabelNames() {}

    /** Such as {@code WHITE}. */
    static String of(Tlp label) {
        return switch (label) {
            case CLEAR -> "WHITE";
            case GREEN, AMBER, RED -> label.name();
            case AMBER_STRICT -> throw new IllegalArgumentException("CSAF 2.0 has no AMBER+STRICT");
        };
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
