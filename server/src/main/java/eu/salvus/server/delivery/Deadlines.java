package eu.salvus.server.delivery;

import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertOutlines;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of alerts as a calendar; one that was answered is told as cancelled for a while, so that it goes from where it was copied to. */
@Component
class Deadlines {

    private static final int MOST = 500;
    private static final Duration CANCELLED_FOR = Duration.ofDays(30);

    private final JdbcClient database;
    private final InstantSource clock;
    private final AlertOutlines outlines;
    private final Timings timings;
    private final URI address;

    Deadlines(
            JdbcClient database,
            InstantSource clock,
            AlertOutlines outlines,
            Timings timings,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        this.database = database;
        this.clock = clock;
        this.outlines = outlines;
        this.timings = timings;
        this.address = address;
    }

    /** What was told of a deadline so far. */
    private record Told(String told, int sequence, Instant changedAt) {}

    /** The calendar of a subscription. */
    @Transactional
    public String calendar(Subscription subscription, String language) {
        hold(subscription.organisation());
        Map<UUID, Told> known = known(subscription.organisation());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<CalendarText.Entry> entries = new ArrayList<>();
        for (AlertOutline alert : outlines.latest(subscription.organisation(), subscription.from(), MOST)) {
            Told before = known.get(alert.id());
            boolean over = alert.settled() || alert.deadline() == null;
            if (over && before == null) {
                continue;
            }
            Told told = tell(subscription.organisation(), alert, over, before, now);
            if (!over || told.changedAt().plus(CANCELLED_FOR).isAfter(now)) {
                entries.add(new CalendarText.Entry(
                        alert.id(),
                        alert.priority(),
                        over ? deadline(told) : Objects.requireNonNull(alert.deadline()),
                        over,
                        told.sequence(),
                        told.changedAt(),
                        address.resolve("/alerts/" + alert.id())));
            }
        }
        return new CalendarText(
                        language,
                        timings.of(subscription.organisation(), subscription.person())
                                .zone(),
                        Objects.requireNonNullElse(address.getHost(), "localhost"))
                .text(entries);
    }

    /** Whoever fetches at the same time counts one after the other. */
    private void hold(UUID organisation) {
        database.sql("select id from organisation where id = ? for update")
                .param(organisation)
                .query(UUID.class)
                .optional();
    }

    private Map<UUID, Told> known(UUID organisation) {
        Map<UUID, Told> known = new HashMap<>();
        database.sql("select * from calendar_entry where organisation = ?")
                .param(organisation)
                .query(row -> {
                    known.put(
                            row.getObject("alert", UUID.class),
                            new Told(
                                    row.getString("told"),
                                    row.getInt("sequence"),
                                    row.getObject("changed_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return known;
    }

    private Told tell(UUID organisation, AlertOutline alert, boolean over, @Nullable Told before, Instant now) {
        String deadline = over && before != null ? deadline(before).toString() : String.valueOf(alert.deadline());
        String text = deadline + " " + alert.priority() + " " + (over ? "over" : "open");
        if (before == null) {
            database.sql(
                            "insert into calendar_entry (alert, organisation, told, sequence, changed_at) values (?, ?, ?, 0, ?)")
                    .params(alert.id(), organisation, text, now.atOffset(ZoneOffset.UTC))
                    .update();
            return new Told(text, 0, now);
        }
        if (before.told().equals(text)) {
            return before;
        }
        Told after = new Told(text, before.sequence() + 1, now);
        database.sql("update calendar_entry set told = ?, sequence = ?, changed_at = ? where alert = ?")
                .params(text, after.sequence(), now.atOffset(ZoneOffset.UTC), alert.id())
                .update();
        return after;
    }

    private static Instant deadline(Told told) {
        return Instant.parse(told.told().substring(0, told.told().indexOf(' ')));
    }
}
