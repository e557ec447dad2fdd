package eu.salvus.server.audit;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks for entries. That somebody looked is an entry itself. */
@Service
class AuditSearch {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private static final int BAD_REQUEST = 400;

    private final JdbcClient database;
    private final AuditLog log;
    private final JsonMapper json;

    AuditSearch(JdbcClient database, AuditLog log, JsonMapper json) {
        this.database = database;
        this.log = log;
        this.json = json;
    }

    /**
     * What is looked for; null is no condition.
     *
     * @param actor who did it
     * @param act what was done, by its word
     * @param subject how what it was done to begins
     * @param from not before
     * @param to before
     * @param before only entries with smaller numbers
     */
    record Question(
            @Nullable String actor,
            @Nullable String act,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    /** The newest that fit, at most so many. */
    @Transactional
    public List<AuditPayload> find(Caller caller, Question question, int most) {
        log.writeRead(caller, Act.AUDIT_READ, "organisation/" + caller.organisation(), told(question));
        return select(caller, question, most);
    }

    /**
     * All that fit, newest first, to be taken along.
     *
     * @throws RefusedException when there are more than so many: a list that is cut says nothing of what it leaves out
     */
    @Transactional
    public List<AuditPayload> export(Caller caller, Question question, int most) {
        log.write(caller, Act.AUDIT_EXPORTED, "organisation/" + caller.organisation(), told(question));
        List<AuditPayload> all = select(caller, question, most + 1);
        if (all.size() > most) {
            throw new RefusedException(BAD_REQUEST, "audit-too-long", most);
        }
        return all;
    }

    private List<AuditPayload> select(Caller caller, Question question, int most) {
        StringBuilder conditions = new StringBuilder();
        List<Object> values = new ArrayList<>(List.of(caller.organisation()));
        add(conditions, values, "e.actor = ?", question.actor());
        add(conditions, values, "e.act = ?", question.act() == null ? null : name(question.act()));
        add(conditions, values, "e.subject like ? escape '!'", begins(question.subject()));
        add(conditions, values, "e.at >= ?", utc(question.from()));
        add(conditions, values, "e.at < ?", utc(question.to()));
        add(conditions, values, "e.number < ?", question.before());
        values.add(most);
        return database.sql("select e.number, e.at, e.actor, e.act, e.subject, e.detail, p.name as actor_name"
                        + " from audit_entry e left join person p on cast(p.id as varchar) = e.actor"
                        + " where e.organisation = ?" + conditions + " order by e.number desc limit ?")
                .params(values)
                .query(this::row)
                .list();
    }

    private static void add(StringBuilder conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static @Nullable String begins(@Nullable String text) {
        return text == null ? null : text.replaceAll("[!%_]", "!$0") + "%";
    }

    private static Map<String, String> told(Question question) {
        Map<String, String> told = new TreeMap<>();
        if (question.actor() != null) {
            told.put("actor", question.actor());
        }
        if (question.act() != null) {
            told.put("act", question.act());
        }
        if (question.subject() != null) {
            told.put("subject", question.subject());
        }
        if (question.from() != null) {
            told.put("from", question.from().toString());
        }
        if (question.to() != null) {
            told.put("to", question.to().toString());
        }
        return told;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private AuditPayload row(ResultSet row, int number) throws SQLException {
        return new AuditPayload(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("act").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
