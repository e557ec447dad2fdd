package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Fingerprint;
import java.net.URI;
import java.util.Locale;

/** Ids of sources of which there may be many: kind, machine, and what tells two addresses of one machine apart. */
final class SourceNames {

    private static final int MARK = 8;

    private SourceNames() {}

    static String of(String kind, URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return kind + "-" + host + "-" + Fingerprint.of(address.toString()).substring(0, MARK);
    }
}
