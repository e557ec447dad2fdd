package eu.salvus.server.telling;

import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.subscription.FollowedCentreChanged;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what was told by an organisation that has ended, or to a centre that it listens to no more, with the secret of its pseudonyms; and after a time what
 * was said since in other words. How much was told stays in the log.
 */
@Component
class ForgottenTellings {

    /** As long as the log is kept at least: so long somebody may ask what was said and when. */
    static final Duration EARLIER_WORDS_KEPT = Duration.ofDays(180);

    private final JdbcClient database;
    private final AuditLog audit;
    private final InstantSource clock;
    private final TellingRows tellings;
    private final ToldRows told;
    private final Due due;

    ForgottenTellings(
            JdbcClient database, AuditLog audit, InstantSource clock, TellingRows tellings, ToldRows told, Due due) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.tellings = tellings;
        this.told = told;
        this.due = due;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        due.forget(ended.organisation());
        tellings.of(ended.organisation()).forEach(telling -> tellings.delete(telling.id()));
    }

    @EventListener
    public void forget(FollowedCentreChanged changed) {
        if (!changed.there()) {
            database.sql("select id, organisation from telling where centre = ?")
                    .param(changed.id())
                    .query((row, number) ->
                            new Left(row.getObject("id", UUID.class), row.getObject("organisation", UUID.class)))
                    .list()
                    .forEach(left -> leave(left, changed.id()));
        }
    }

    private record Left(UUID telling, UUID organisation) {}

    private void leave(Left left, UUID centre) {
        audit.hold(left.organisation());
        tellings.held(left.telling());
        Map<String, Object> detail = Map.of("forgotten", true, "sent", told.sent(left.telling()));
        audit.write(left.organisation(), "salvus", Act.TELLING_CHANGED, "telling/" + centre, detail);
        tellings.delete(left.telling());
    }

    /** Once a day. */
    @Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetEarlierWords() {
        told.forget(clock.instant().minus(EARLIER_WORDS_KEPT));
    }
}
