package eu.salvus.warning.provider;

import eu.salvus.warning.Tlp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Labels of the Traffic Light Protocol as CSAF 2.0 and 2.1 write them. */
final class Labels {

    private Labels() {}

    /** The label of a text; null when there is none, {@link Tlp#RED} when it is not understood. */
    static @Nullable Tlp of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "UNLABELED" -> null;
            case "WHITE", "CLEAR" -> Tlp.CLEAR;
            case "GREEN" -> Tlp.GREEN;
            case "AMBER" -> Tlp.AMBER;
            case "AMBER+STRICT" -> Tlp.AMBER_STRICT;
            default -> Tlp.RED;
        };
    }

    /** The name of a label's folder, such as {@code amber+strict}. */
    static String folder(Tlp label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '+');
    }
}
