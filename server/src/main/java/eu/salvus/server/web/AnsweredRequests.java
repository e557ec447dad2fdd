package eu.salvus.server.web;

import eu.salvus.server.identity.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What was answered to requests that name themselves, for a day. */
@Repository
class AnsweredRequests {

    /** An answer is kept that long. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** What is worked on longer than that was interrupted; whoever sends it again begins anew. */
    private static final Duration WORKED_ON = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final InstantSource clock;
    private final Seal seal;

    AnsweredRequests(JdbcClient database, InstantSource clock, Seal seal) {
        this.database = database;
        this.clock = clock;
        this.seal = seal;
    }

    /**
     * A request that was seen before.
     *
     * @param fingerprint of what was asked
     * @param answer null as long as it is worked on
     */
    record Seen(String fingerprint, @Nullable Answer answer) {}

    /**
     * What was answered.
     *
     * @param status of the answer
     * @param contentType null for none
     * @param etag null for none
     * @param body may be empty
     */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String etag,
            byte[] body) {}

    /** The name under which a caller's request is kept. */
    String name(String caller, String key) {
        return seal.mark("answered/" + caller, key);
    }

    /** Begins one; gives what is known of it when it is not the first of its name. */
    Optional<Seen> begin(String name, String fingerprint) {
        database.sql(
                        "delete from answered_request where name = ? and (asked_at < ? or (status is null and asked_at < ?))")
                .params(name, ago(KEPT), ago(WORKED_ON))
                .update();
        try {
            database.sql("insert into answered_request (name, fingerprint, asked_at) values (?, ?, ?)")
                    .params(name, fingerprint, ago(Duration.ZERO))
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException again) {
            return database.sql(
                            "select fingerprint, status, content_type, etag, body from answered_request where name = ?")
                    .param(name)
                    .query((row, number) -> seen(name, row))
                    .optional();
        }
    }

    /** Keeps an answer. */
    void end(String name, Answer answer) {
        database.sql("update answered_request set status = ?, content_type = ?, etag = ?, body = ? where name = ?")
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.etag())
                .param(seal.seal(place(name), answer.body()))
                .param(name)
                .update();
    }

    /** Forgets one that changed nothing, so that it may be sent again. */
    void forget(String name) {
        database.sql("delete from answered_request where name = ?").param(name).update();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        database.sql("delete from answered_request where asked_at < ?")
                .param(ago(KEPT))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    private Seen seen(String name, ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new Seen(
                row.getString("fingerprint"),
                body == null
                        ? null
                        : new Answer(
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getString("etag"),
                                seal.open(place(name), body)));
    }

    private static String place(String name) {
        return "answered/" + name;
    }
}
