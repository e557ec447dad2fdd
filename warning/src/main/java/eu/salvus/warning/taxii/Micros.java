package eu.salvus.warning.taxii;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** Times in microseconds, as TAXII tells when an object was added, and places in a collection. */
public final class Micros {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The end of the year 9999: no database is asked for what it may not know. */
    private static final long LAST =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Micros() {}

    /** A time with six digits after the second, such as {@code 2026-01-31T12:00:00.000001Z}. */
    public static String text(Instant time) {
        return FORM.format(time);
    }

    /** The next time of a collection: now, or a microsecond after the last one where the clock has not gone on since. */
    public static Instant after(Instant last, Instant now) {
        Instant whole = now.truncatedTo(ChronoUnit.MICROS);
        return whole.isAfter(last) ? whole : last.plus(1, ChronoUnit.MICROS);
    }

    /** What {@code next} says of the place after an object. Who reads it sees no time, and so does not compute with it. */
    static String next(Instant added) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, added);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(micros).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The place that {@code next} means; nothing when it is none of ours. */
    static Optional<Instant> place(String next) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(next);
            long micros = bytes.length == Long.BYTES ? ByteBuffer.wrap(bytes).getLong() : -1;
            return micros >= 0 && micros <= LAST
                    ? Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
