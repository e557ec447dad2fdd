package eu.salvus.warning.provider;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Namespaces of publishers, compared: real documents and the metadata of their providers differ by slashes, schemes and the count of their w. */
public final class Namespaces {

    private static final Pattern WWW = Pattern.compile("^w{2,4}\\d?\\.");

    private Namespaces() {}

    /**
     * Whether what is said under a namespace is said by the owner of another: the same site, at or below its path.
     *
     * @param owner of a provider, as its metadata say
     * @param said of a document
     */
    public static boolean isOf(String owner, String said) {
        String whole = plain(owner);
        String part = plain(said);
        return !whole.isEmpty() && (part.equals(whole) || part.startsWith(whole + "/"));
    }

    private static String plain(String namespace) {
        String text = namespace.strip();
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                String host =
                        WWW.matcher(address.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
                String path = withoutEnd(address.normalize().getRawPath());
                return host + (address.getPort() < 0 ? "" : ":" + address.getPort()) + path;
            }
        } catch (IllegalArgumentException name) {
            // A name that is no address is compared as it is.
        }
        return withoutEnd(text);
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
