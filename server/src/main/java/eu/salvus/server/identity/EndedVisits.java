package eu.salvus.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what guests left behind, within the hour after their visit. */
@Service
class EndedVisits {

    private static final long HOUR_MILLIS = 3_600_000;

    /** An instance that was off for a while still forgets. */
    private static final Duration LOOKED_BACK = Duration.ofDays(60);

    private final JdbcClient database;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;

    EndedVisits(JdbcClient database, InstantSource clock, ApplicationEventPublisher news) {
        this.database = database;
        this.clock = clock;
        this.news = news;
    }

    /** Tells everybody who keeps something which organisations have ended. */
    @Scheduled(fixedDelay = HOUR_MILLIS, initialDelay = HOUR_MILLIS)
    @Transactional
    public void forget() {
        Instant now = clock.instant();
        List<UUID> ended = database.sql("select id from organisation where ends_at between ? and ?")
                .params(now.minus(LOOKED_BACK).atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        ended.forEach(id -> news.publishEvent(new OrganisationEnded(id)));
    }
}
