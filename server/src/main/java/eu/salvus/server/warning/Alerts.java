package eu.salvus.server.warning;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.notification.News;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Priority;
import eu.salvus.warning.alert.State;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alerts of organisations, and what people answer. */
@Service
class Alerts {

    private static final int PRECONDITION_FAILED = 412;
    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_NOTE = 1000;

    /** What is not ours today may be bought, connected or moved: the answer is asked for again then. */
    private static final int NOT_OURS_LASTS_DAYS = 180;

    static final String UNSETTLED = "state in ('OPEN', 'AFFECTED', 'NEED_HELP') and affectedness <> 'NOT_AFFECTED'";

    private final JdbcClient database;
    private final InstantSource clock;
    private final AuditLog audit;
    private final Teaching teaching;
    private final ApplicationEventPublisher news;
    private final Ways ways;
    private final AlertWriter writer;
    private final AlertOutlines outlines;

    Alerts(
            JdbcClient database,
            InstantSource clock,
            AuditLog audit,
            Teaching teaching,
            ApplicationEventPublisher news,
            Ways ways,
            AlertWriter writer,
            AlertOutlines outlines) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.teaching = teaching;
        this.news = news;
        this.ways = ways;
        this.writer = writer;
        this.outlines = outlines;
    }

    /**
     * What is looked for.
     *
     * @param state {@code todo} for all that is not settled, a state in words, or null for all
     * @param doer in words; null for all
     * @param text in the product's name; null for all
     * @param after only those after this one in the list; null for the first
     */
    record Question(
            @Nullable String state,
            @Nullable String doer,
            @Nullable String text,
            @Nullable UUID after) {}

    /** Those of the caller's organisation that are looked for, the soonest first. */
    @Transactional
    public List<StoredAlert> page(Caller caller, Question question, int most) {
        audit.writeRead(caller, Act.ALERT_READ, "alerts", Map.of());
        StringBuilder sql = new StringBuilder(AlertRows.COLUMNS + " where a.organisation = :organisation");
        if ("todo".equals(question.state())) {
            sql.append(" and a.").append(UNSETTLED.replace("affectedness <>", "a.affectedness <>"));
        } else if (question.state() != null) {
            sql.append(" and a.state = :state");
        }
        if (question.doer() != null) {
            sql.append(" and a.doer = :doer");
        }
        if (question.text() != null) {
            sql.append(" and lower(a.title) like :text escape '!'");
        }
        if (question.after() != null) {
            sql.append(" and (a.priority_rank, a.raised_at, a.id) < (:rank, :raised, :after)");
        }
        sql.append(" order by a.priority_rank desc, a.raised_at desc, a.id desc limit :most");
        JdbcClient.StatementSpec select = database.sql(sql.toString())
                .param("organisation", caller.organisation())
                .param("most", most);
        if (question.state() != null && !"todo".equals(question.state())) {
            select = select.param("state", name(question.state()));
        }
        if (question.doer() != null) {
            select = select.param("doer", name(question.doer()));
        }
        if (question.text() != null) {
            select = select.param("text", like(question.text()));
        }
        if (question.after() != null) {
            StoredAlert last = get(caller, question.after());
            select = select.param("rank", last.decision().priority().ordinal())
                    .param("raised", last.raisedAt().atOffset(ZoneOffset.UTC))
                    .param("after", last.id());
        }
        return select.query(AlertRows::row).list();
    }

    /** How many of the caller's organisation are not settled. */
    int open(Caller caller) {
        return database.sql("select count(*) from alert where organisation = ? and " + UNSETTLED)
                .param(caller.organisation())
                .query(Integer.class)
                .single();
    }

    /** One of the caller's organisation. */
    StoredAlert get(Caller caller, UUID id) {
        return database.sql(AlertRows.COLUMNS + " where a.id = ? and a.organisation = ?")
                .params(id, caller.organisation())
                .query(AlertRows::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("alert", id));
    }

    /** One that somebody looks at. */
    @Transactional
    public StoredAlert read(Caller caller, UUID id) {
        get(caller, id);
        audit.writeRead(caller, Act.ALERT_READ, "alert/" + id, Map.of());
        ways.seen(id);
        return get(caller, id);
    }

    /**
     * Answers one.
     *
     * @param seen the version that was looked at
     * @param note null to leave the one before in place, unless the answer is taken back; blank for none
     * @throws RefusedException {@code alert-changed} when it is another by now; nothing is answered then
     */
    @Transactional
    public StoredAlert answer(Caller caller, UUID id, int seen, State answer, @Nullable String note) {
        audit.hold(caller.organisation());
        StoredAlert before = get(caller, id);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new RefusedException(BAD_REQUEST, "note-too-long", LONGEST_NOTE);
        }
        boolean takenBack = answer == State.OPEN;
        Instant now = clock.instant();
        LocalDate last = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(NOT_OURS_LASTS_DAYS);
        int updated = database.sql(
                        "update alert set state = :state, answered_at = :at, answered_by = :by, note = :note,"
                                + " answer_ends_at = :ends, version = version + 1 where id = :id and version = :seen")
                .param("state", answer.name())
                .param("at", takenBack ? null : now.atOffset(ZoneOffset.UTC))
                .param("by", takenBack ? null : caller.name())
                .param("note", takenBack ? null : kept(before.answer(), note))
                .param(
                        "ends",
                        answer == State.NOT_OURS
                                ? last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)
                                : null)
                .param("id", id)
                .param("seen", seen)
                .update();
        if (updated == 0) {
            throw new RefusedException(PRECONDITION_FAILED, "alert-changed", before.title());
        }
        if (answer == State.NOT_OURS) {
            teaching.notOurs(caller, id, last);
        } else {
            teaching.oursAfterAll(caller, id);
        }
        audit.write(caller, Act.ALERT_ANSWERED, "alert/" + id, Map.of("answer", Words.of(answer)));
        news.publishEvent(new News(caller.organisation(), new AlertPayload.Moved(id, false)));
        news.publishEvent(new AlertAnswered(caller.organisation(), id));
        return get(caller, id);
    }

    private static @Nullable String kept(StoredAlert.@Nullable Answer before, @Nullable String note) {
        if (note == null) {
            return before == null ? null : before.note();
        }
        return note.isBlank() ? null : note.strip();
    }

    /** Which organisations answered long ago that something was not theirs: by now it may be. */
    List<UUID> toAskAgain() {
        return database.sql("select distinct organisation from alert where state = 'NOT_OURS' and answer_ends_at < ?")
                .param(now())
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /** Asks one of them anew: each alert that still is about something is raised, once, together with the others unless it cannot wait. */
    @Transactional
    public void askAgain(UUID organisation) {
        audit.hold(organisation);
        List<StoredAlert> over = database.sql(
                        AlertRows.COLUMNS
                                + " where a.organisation = ? and a.state = 'NOT_OURS' and a.answer_ends_at < ? order by a.id for update")
                .params(organisation, now())
                .query(AlertRows::row)
                .list();
        for (StoredAlert alert : over) {
            writer.ask(alert);
            boolean touches = alert.affectedness() != Affectedness.NOT_AFFECTED;
            news.publishEvent(new News(organisation, new AlertPayload.Moved(alert.id(), touches)));
            news.publishEvent(new AlertAnswered(organisation, alert.id()));
            if (touches) {
                AlertOutline outline = outlines.of(alert.id());
                boolean waits = outline.priority() != Priority.IMMEDIATE;
                news.publishEvent(new AlertRaised(organisation, outline, Set.of(Cause.ASKED_AGAIN), waits));
            }
        }
        teaching.askedAgain(organisation, over.stream().map(StoredAlert::id).toList());
    }

    /** Where the assets of some alerts stand. */
    Map<UUID, List<String>> places(List<UUID> alerts) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        record Row(UUID alert, String place) {}
        return database
                .sql(
                        "select distinct alert, place from alert_asset where alert in (:alerts) and place <> '' order by place")
                .param("alerts", alerts)
                .query((row, number) -> new Row(row.getObject("alert", UUID.class), row.getString("place")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::alert, Collectors.mapping(Row::place, Collectors.toList())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String like(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
