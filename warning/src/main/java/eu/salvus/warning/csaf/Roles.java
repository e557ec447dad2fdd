package eu.salvus.warning.csaf;

import eu.salvus.warning.Speaker;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** In what role the publisher of a document speaks: what it says of itself, but for authorities, of which {@code content/warning/authorities.txt} is the list. */
final class Roles {

    private static final Set<String> AUTHORITIES = ContentLines.of("authorities.txt")
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private Roles() {}

    /**
     * The role of a publisher.
     *
     * @param category as the document has it
     * @param namespace as the document has it
     */
    static Speaker of(String category, String namespace) {
        Speaker stated = Speaker.of(category);
        return stated == Speaker.COORDINATOR && !isAuthority(namespace) ? Speaker.CLAIMED : stated;
    }

    private static boolean isAuthority(String namespace) {
        String host = host(namespace);
        return AUTHORITIES.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }

    private static String host(String namespace) {
        try {
            String host = URI.create(namespace.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
