package eu.salvus.warning.product;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts by which people and programs say in a field that they say nothing there: two of them have nothing in common. */
public final class Unsaid {
    private static final Set<String> NOTHING = Set.of(
            "",
            "n a",
            "na",
            "nil",
            "null",
            "none",
            "tbd",
            "unspecified",
            "not specified",
            "not available",
            "not applicable",
            "not known",
            "unknown",
            "unbekannt",
            "nicht bekannt",
            "keine",
            "keine angabe",
            "k a",
            "inconnu",
            "inconnue",
            "non renseigne",
            "aucun",
            "aucune");

    private static final Set<String> ANY_VERSION =
            Set.of("all", "any", "current", "latest", "newest", "various", "aktuell", "aktuelle", "alle", "actuelle");

    private Unsaid() {}

    /** Whether a text says nothing, whatever it stands for. */
    public static boolean is(@Nullable String text) {
        return text == null || NOTHING.contains(PlainText.of(text));
    }

    /** Whether a text names no version: it says nothing, or means whichever one there is. */
    public static boolean version(@Nullable String text) {
        return text == null || is(text) || ANY_VERSION.contains(PlainText.of(text));
    }
}
