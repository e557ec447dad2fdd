package eu.salvus.server.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Versions so that text compares as time does, on any database. */
final class VersionText {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS").withZone(ZoneOffset.UTC);

    private VersionText() {}

    static String of(Instant version) {
        return FORM.format(version);
    }
}
