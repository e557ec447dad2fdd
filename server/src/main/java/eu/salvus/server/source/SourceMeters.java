package eu.salvus.server.source;

import eu.salvus.twin.Words;
import eu.salvus.warning.source.feed.Sources;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How old the last good answer of each kind of source is; of several of a kind, that of the one that answered longest ago. */
@Component
final class SourceMeters implements MeterBinder {

    private final SourceRows rows;
    private final SourceSettings settings;
    private final InstantSource clock;

    SourceMeters(SourceRows rows, SourceSettings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Sources kind : Sources.values()) {
            Gauge.builder("salvus.source.age", kind, this::age)
                    .baseUnit("seconds")
                    .tag("source", Words.of(kind))
                    .description("Since the last good answer; infinite when there was none, nothing when none is asked")
                    .register(meters);
        }
    }

    private double age(Sources kind) {
        try {
            return settings.asked()
                    ? rows.all().stream()
                            .filter(source -> source.kind() == kind && source.active())
                            .mapToDouble(this::age)
                            .max()
                            .orElse(Double.NaN)
                    : Double.NaN;
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }

    private double age(StoredSource source) {
        Instant last = source.standing().health().lastSuccess();
        return last == null
                ? Double.POSITIVE_INFINITY
                : Duration.between(last, clock.instant()).toMillis() / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
