package eu.salvus.warning.provider;

import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Redirects;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads {@code security.txt} (RFC 9116) for its fields {@code CSAF}; a signature around it is passed over, and not checked. */
final class SecurityText {

    private static final String FIELD = "csaf:";
    private static final int MOST = 20;

    private SecurityText() {}

    /**
     * The addresses of provider metadata it names, in its order.
     *
     * @param file where it came from
     */
    static List<URI> providers(URI file, byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.regionMatches(true, 0, FIELD, 0, FIELD.length()))
                .map(line -> line.substring(FIELD.length()).strip())
                .<URI>mapMulti((text, each) -> {
                    try {
                        URI address = URI.create(text);
                        Redirects.check(file, address);
                        each.accept(address);
                    } catch (IllegalArgumentException | DoorException noAddress) {
                        // RFC 9116 demands https; whatever else stands there cannot be asked.
                    }
                })
                .distinct()
                .limit(MOST)
                .toList();
    }
}
