package eu.salvus.warning.provider;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How addresses are written: letters, digits and a few signs may be written as they are or by their number (RFC 3986, 6.2.2.2). */
final class Spelling {
    private static final Pattern NUMBERED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    private Spelling() {}

    /** The address with those written as they are; names that would become {@code .} or {@code ..} stay as they are written. */
    static URI plain(URI address) {
        String path = address.getRawPath();
        if (path == null || path.indexOf('%') < 0) {
            return address;
        }
        StringBuilder plain = new StringBuilder();
        for (String name : path.split("(?<=/)", -1)) {
            plain.append(name(name));
        }
        String whole = address.toString();
        int at = whole.indexOf(path, whole.indexOf("//") + 2);
        return at < 0 ? address : URI.create(whole.substring(0, at) + plain + whole.substring(at + path.length()));
    }

    private static String name(String written) {
        String plain = NUMBERED.matcher(written).replaceAll(number -> {
            String sign = String.valueOf((char) Integer.parseInt(number.group(1), 16));
            return Matcher.quoteReplacement(
                    UNRESERVED.matcher(sign).matches() ? sign : number.group().toUpperCase(Locale.ROOT));
        });
        return plain.matches("\\.{1,2}/?") ? written : plain;
    }
}
