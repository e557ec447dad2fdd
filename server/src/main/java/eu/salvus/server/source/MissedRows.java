package eu.salvus.server.source;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What organisations could not hear of what sources brought: it is tried again, each time after twice as long, six hours at most. */
@Repository
class MissedRows {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** They make eight hours of a minute: more than the longest wait. */
    private static final int MOST_DOUBLINGS = 9;

    private final JdbcClient database;
    private final InstantSource clock;

    MissedRows(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An organisation could not hear a bulletin, once or once more. */
    @Transactional
    public void add(UUID organisation, long number) {
        int tries = database.sql("select tries from hearing_missed where organisation = ? and number = ?")
                .params(organisation, number)
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        settle(organisation, number);
        database.sql("insert into hearing_missed (organisation, number, tries, next_try_at) values (?, ?, ?, ?)")
                .params(
                        organisation,
                        number,
                        tries + 1,
                        now().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT))
                .update();
    }

    /** It was heard. */
    void settle(UUID organisation, long number) {
        database.sql("delete from hearing_missed where organisation = ? and number = ?")
                .params(organisation, number)
                .update();
    }

    /** It is there no more, or touches nothing any more; unless it failed again. */
    void settleDue(UUID organisation, long number) {
        database.sql("delete from hearing_missed where organisation = ? and number = ? and next_try_at <= ?")
                .params(organisation, number, now())
                .update();
    }

    /** Who is to try something again now. */
    List<UUID> organisations() {
        return database.sql("select organisation from hearing_missed where next_try_at <= ?"
                        + " group by organisation order by min(next_try_at)")
                .param(now())
                .query((row, index) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /** Numbers of what an organisation is to try again now. */
    List<Long> due(UUID organisation, int most) {
        return database.sql("select number from hearing_missed where organisation = ? and next_try_at <= ?"
                        + " order by next_try_at, number limit ?")
                .params(organisation, now(), most)
                .query((row, index) -> row.getLong("number"))
                .list();
    }

    /** How many bulletins of each source somebody could not hear yet. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        database.sql("select b.source, count(distinct b.number) as missed from hearing_missed m"
                        + " join bulletin b on b.number = m.number group by b.source")
                .query(row -> {
                    counts.put(row.getString("source"), row.getInt("missed"));
                });
        return counts;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
