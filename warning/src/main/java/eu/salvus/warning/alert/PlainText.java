package eu.salvus.warning.alert;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts by their letters and digits alone. */
final class PlainText {

    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainText() {}

    /** In lower case, all else one blank: what differs only in spelling is the same. */
    static String of(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return PARTING.matcher(whole).replaceAll(" ").strip();
    }
}
