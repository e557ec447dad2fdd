package eu.salvus.server.sighting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** The spans of time that may be asked for: each holds all shorter ones, and no others are there, for what lies between any two moments could tell of one hospital. */
enum Span {
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    EVER(0);

    private final int days;

    Span(int days) {
        this.days = days;
    }

    /** The one of so many days; 0 for all time. */
    static Optional<Span> of(int days) {
        return Arrays.stream(values()).filter(span -> span.days == days).findFirst();
    }

    /** Since when: from the beginning of a day, so that whoever asks twice within one sees the same past. */
    Instant since(Instant now) {
        return this == EVER ? Instant.EPOCH : now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days));
    }
}
