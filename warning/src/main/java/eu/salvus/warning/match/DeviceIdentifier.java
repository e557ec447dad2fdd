package eu.salvus.warning.match;

import eu.salvus.warning.product.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a unique device identifier that names the model: GS1 (application identifier 01, GTIN-14), HIBCC, ICCBBA, in the forms in
 * which scanners and inventories hand it on.
 */
final class DeviceIdentifier {
    private static final Pattern GS1_BRACKETS = Pattern.compile("\\(01\\)\\s*+(\\d{14})(?!\\d)");

    /** GS1 Digital Link: an address of a trade item. */
    private static final Pattern GS1_LINK = Pattern.compile("/01/(\\d{14})(?!\\d)");

    private static final Pattern GS1_BARE = Pattern.compile("^01(\\d{14})(1[0-7]|21|\\x1d|$)?");

    /** What scanners put before all, to say which symbol they read (ISO/IEC 15424). */
    private static final Pattern SYMBOL = Pattern.compile("^\\][a-zA-Z]\\d");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern TRADE_ITEM = Pattern.compile("^\\d{8}$|^\\d{12,14}$");

    /** The labeller's four signs, up to 18 of the product, one of the unit; behind them the secondary data or a check sign. */
    private static final Pattern HIBCC =
            Pattern.compile("(?s)\\*?\\+([A-Z][A-Z0-9]{5,23}+)(/.*+|[-. $%+]?)\\*?", Pattern.CASE_INSENSITIVE);

    /** The signs of HIBCC by their value, of which the check sign is the sum modulo 43 (ANSI/HIBC 2.6, appendix B). */
    private static final String HIBCC_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    private static final Pattern ICCBBA = Pattern.compile("^=/?(\\d{4}[A-Z0-9]{4,14}).*$");
    private static final int GTIN = 14;

    private DeviceIdentifier() {}

    /** The device identifier of a whole UDI or of itself; null for a text without one. */
    static @Nullable String of(@Nullable String udi) {
        if (udi == null || udi.isBlank()) {
            return null;
        }
        String text = udi.strip();
        String item = tradeItem(text);
        if (item != null) {
            return item;
        }
        String digits = text.replaceAll("[\\s-]", "");
        if (TRADE_ITEM.matcher(digits).matches()) {
            return "0".repeat(GTIN - digits.length()) + digits;
        }
        Matcher hibcc = HIBCC.matcher(text);
        if (hibcc.matches()) {
            return withoutCheck(hibcc.group(1).toUpperCase(Locale.ROOT), hibcc.group(2));
        }
        Matcher iccbba = ICCBBA.matcher(text);
        if (iccbba.matches()) {
            return iccbba.group(1);
        }
        String compact = PlainText.compact(text);
        return compact.isEmpty() ? null : compact.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String tradeItem(String text) {
        for (Pattern form : List.of(GS1_BRACKETS, GS1_LINK)) {
            Matcher found = form.matcher(text);
            if (found.find()) {
                return found.group(1);
            }
        }
        String bare = BLANKS.matcher(SYMBOL.matcher(text).replaceFirst("")).replaceAll("");
        Matcher found = GS1_BARE.matcher(bare);
        // Any other data may follow where the number proves itself.
        return found.find() && (found.group(2) != null || proven(found.group(1))) ? found.group(1) : null;
    }

    /** Whether the last digit is the check digit of those before it (GS1 General Specifications, section 7.9). */
    private static boolean proven(String item) {
        int sum = 0;
        for (int i = 0; i < GTIN; i++) {
            sum += Character.digit(item.charAt(i), 10) * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /** The check sign of a whole code stands behind its secondary data; of the primary data alone, behind these, or it was left out. */
    private static String withoutCheck(String primary, String behind) {
        int last = primary.length() - 1;
        int sum = HIBCC_SIGNS.indexOf('+');
        for (int i = 0; i < last; i++) {
            sum += HIBCC_SIGNS.indexOf(primary.charAt(i));
        }
        boolean checks = HIBCC_SIGNS.charAt(sum % HIBCC_SIGNS.length()) == primary.charAt(last);
        return behind.isEmpty() && checks ? primary.substring(0, last) : primary;
    }
}
