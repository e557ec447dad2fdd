package eu.salvus.warning.match;

import eu.salvus.warning.product.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a unique device identifier that names the model: GS1 (application identifier 01, GTIN-14), HIBCC, ICCBBA, in the forms in
 * which scanners and inventories hand it on.
 */
final class DeviceIdentifier {
    private static final Pattern GS1_BRACKETS = Pattern.compile("^\\]?[a-zA-Z]?\\d?\\s*\\(01\\)\\s*(\\d{14})");
    private static final Pattern GS1_BARE = Pattern.compile("^01(\\d{14})(?=1[0-7]|21|\\x1d|$)");
    private static final Pattern TRADE_ITEM = Pattern.compile("^\\d{8}$|^\\d{12,14}$");
    private static final Pattern HIBCC = Pattern.compile("^\\*?\\+([A-Z]\\d{3}[A-Z0-9]+)[A-Z0-9](?:/.*|.)?\\*?$");
    private static final Pattern ICCBBA = Pattern.compile("^=/?(\\d{4}[A-Z0-9]{4,14}).*$");
    private static final int GTIN = 14;

    private DeviceIdentifier() {}

    /** The device identifier of a whole UDI or of itself; null for a text without one. */
    static @Nullable String of(@Nullable String udi) {
        if (udi == null || udi.isBlank()) {
            return null;
        }
        String text = udi.strip();
        Matcher gs1 = GS1_BRACKETS.matcher(text);
        if (gs1.find()) {
            return gs1.group(1);
        }
        gs1 = GS1_BARE.matcher(text);
        if (gs1.find()) {
            return gs1.group(1);
        }
        String digits = text.replaceAll("[\\s-]", "");
        if (TRADE_ITEM.matcher(digits).matches()) {
            return "0".repeat(GTIN - digits.length()) + digits;
        }
        Matcher hibcc = HIBCC.matcher(text);
        if (hibcc.matches()) {
            return hibcc.group(1);
        }
        Matcher iccbba = ICCBBA.matcher(text);
        if (iccbba.matches()) {
            return iccbba.group(1);
        }
        String compact = PlainText.compact(text);
        return compact.isEmpty() ? null : compact.toUpperCase(java.util.Locale.ROOT);
    }
}
