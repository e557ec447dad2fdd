package eu.salvus.server.delivery;

import eu.salvus.server.Holds;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of alerts as a calendar; one that was answered is told as cancelled for a while, so that it goes from where it was copied to. */
@Component
class Deadlines {

    private static final int MOST = 500;
    private static final String OVER = "over";
    private static final Duration CANCELLED_FOR = Duration.ofDays(30);

    private final JdbcClient database;
    private final InstantSource clock;
    private final AlertOutlines outlines;
    private final Timings timings;
    private final URI address;
    private final Holds holds;

    Deadlines(
            JdbcClient database,
            InstantSource clock,
            AlertOutlines outlines,
            Timings timings,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address,
            Holds holds) {
        this.database = database;
        this.clock = clock;
        this.outlines = outlines;
        this.timings = timings;
        this.address = address;
        this.holds = holds;
    }

    /** What was told of a deadline so far. */
    private record Told(String told, int sequence, Instant changedAt) {}

    /**
     * A calendar, and what of it is told for the first time, or otherwise than so far.
     *
     * @param changes by the alert's id
     */
    private record Drawn(List<CalendarText.Entry> entries, Map<UUID, Told> changes) {}

    /** The calendar of a subscription. Whoever fetches what has not changed holds nothing and writes nothing. */
    @Transactional
    public String calendar(Subscription subscription, String language) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Drawn drawn = draw(subscription, now);
        if (!drawn.changes().isEmpty()) {
            hold(subscription.organisation());
            drawn = draw(subscription, now);
            drawn.changes().forEach((alert, told) -> keep(subscription.organisation(), alert, told));
        }
        return new CalendarText(
                        language,
                        timings.of(subscription.organisation(), subscription.person())
                                .zone(),
                        Objects.requireNonNullElse(address.getHost(), "localhost"))
                .text(drawn.entries());
    }

    private Drawn draw(Subscription subscription, Instant now) {
        Map<UUID, Told> known = known(subscription.organisation());
        List<CalendarText.Entry> entries = new ArrayList<>();
        Map<UUID, Told> changes = new LinkedHashMap<>();
        for (AlertOutline alert : concerned(subscription, known, now)) {
            Told before = known.get(alert.id());
            boolean over = alert.settled() || alert.deadline() == null;
            if (over && before == null) {
                continue;
            }
            Told told = told(alert, over, before, now);
            if (!told.equals(before)) {
                changes.put(alert.id(), told);
            }
            // Whoever is told of less than it has become has it taken away, though it stands in others' calendars.
            boolean gone = over || !subscription.wants(alert.priority());
            if (!gone || told.changedAt().plus(CANCELLED_FOR).isAfter(now)) {
                entries.add(new CalendarText.Entry(
                        alert.id(),
                        alert.priority(),
                        over ? deadline(told) : Objects.requireNonNull(alert.deadline()),
                        gone,
                        told.sequence(),
                        told.changedAt(),
                        address.resolve("/alerts/" + alert.id())));
            }
        }
        return new Drawn(entries, changes);
    }

    /** What is to be done, and what stands in calendars since earlier, whatever became of it and however old it is. */
    private List<AlertOutline> concerned(Subscription subscription, Map<UUID, Told> known, Instant now) {
        List<AlertOutline> open = outlines.open(subscription.organisation(), subscription.from(), MOST);
        Set<UUID> listed = open.stream().map(AlertOutline::id).collect(Collectors.toSet());
        Set<UUID> others = known.entrySet().stream()
                .filter(each -> !listed.contains(each.getKey()))
                .filter(each -> !each.getValue().told().endsWith(OVER)
                        || each.getValue().changedAt().plus(CANCELLED_FOR).isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return Stream.concat(open.stream(), outlines.of(subscription.organisation(), others).stream())
                .toList();
    }

    /** Whoever fetches at the same time counts one after the other. */
    private void hold(UUID organisation) {
        holds.organisation(organisation);
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

    private static Told told(AlertOutline alert, boolean over, @Nullable Told before, Instant now) {
        String deadline = over && before != null ? deadline(before).toString() : String.valueOf(alert.deadline());
        String text = deadline + " " + alert.priority() + " " + (over ? OVER : "open");
        if (before == null) {
            return new Told(text, 0, now);
        }
        return before.told().equals(text) ? before : new Told(text, before.sequence() + 1, now);
    }

    private void keep(UUID organisation, UUID alert, Told told) {
        if (database.sql("update calendar_entry set told = ?, sequence = ?, changed_at = ? where alert = ?")
                        .params(told.told(), told.sequence(), told.changedAt().atOffset(ZoneOffset.UTC), alert)
                        .update()
                == 0) {
            database.sql(
                            "insert into calendar_entry (alert, organisation, told, sequence, changed_at) values (?, ?, ?, ?, ?)")
                    .params(
                            alert,
                            organisation,
                            told.told(),
                            told.sequence(),
                            told.changedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Instant deadline(Told told) {
        return Instant.parse(told.told().substring(0, told.told().indexOf(' ')));
    }
}
