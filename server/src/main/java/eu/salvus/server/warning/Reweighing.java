package eu.salvus.server.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weighs advisories anew, once more or less is known of attacks by their weaknesses. Each wish is kept until a weighing that began after it is
 * stored, so that nothing is lost and whoever wishes never waits for another; only what alerts rest on is looked at.
 */
@Service
public class Reweighing {

    private static final int AT_ONCE = 500;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** They make eight hours of a minute: more than the longest wait. */
    private static final int MOST_DOUBLINGS = 9;

    private final JdbcClient database;
    private final AlertDesk desk;
    private final InstantSource clock;

    Reweighing(JdbcClient database, AlertDesk desk, InstantSource clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * One advisory of one organisation.
     *
     * @param organisation whose alerts rest on it
     * @param advisory its id there
     */
    public record Due(UUID organisation, UUID advisory) {}

    private record Wish(long id, Instant fetched, int tries) {}

    /**
     * Asks for it, as part of the transaction that learned of it.
     *
     * @param aliases ids of weaknesses, such as {@code CVE-2026-0001}
     * @return whether any alert rests on one of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(Collection<String> aliases, Instant fetched) {
        List<String> all = List.copyOf(aliases);
        boolean any = false;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            any |= database.sql(
                                    "insert into reweighing (organisation, advisory, fetched_at) select distinct v.organisation, v.id,"
                                            + " cast(:fetched as timestamp with time zone) from alert_weakness w join alert_concern c on c.alert ="
                                            + " w.alert join alert a on a.id = w.alert join advisory v on v.organisation = a.organisation and"
                                            + " v.publisher = c.publisher and v.tracking_id = c.tracking_id where w.alias in (:aliases)")
                            .param("fetched", fetched.atOffset(ZoneOffset.UTC))
                            .param("aliases", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                            .update()
                    > 0;
        }
        return any;
    }

    /** Of which organisations anything is to be weighed now. */
    public List<UUID> organisations() {
        return database.sql("select organisation from reweighing where next_try_at is null or next_try_at <= ?"
                        + " group by organisation order by min(id)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /** Some of what is to be weighed now of an organisation, what was asked first before the others. */
    public List<Due> due(UUID organisation, int most) {
        return database.sql("select advisory from reweighing where organisation = ? and"
                        + " (next_try_at is null or next_try_at <= ?) group by advisory order by min(id) limit ?")
                .params(organisation, clock.instant().atOffset(ZoneOffset.UTC), most)
                .query((row, number) -> new Due(organisation, row.getObject("advisory", UUID.class)))
                .list();
    }

    /** Weighs one, wholly or not at all. What is wished while it is weighed stays to be weighed. */
    @Transactional
    public void weigh(Due due) {
        List<Wish> wishes = wishes(due);
        if (!wishes.isEmpty()) {
            Instant fetched =
                    wishes.stream().map(Wish::fetched).min(Instant::compareTo).orElseThrow();
            desk.hearAgain(due.organisation(), due.advisory(), fetched);
            for (Wish wish : wishes) {
                database.sql("delete from reweighing where id = ?")
                        .param(wish.id())
                        .update();
            }
        }
    }

    /** Asks for one that could not be compared with what has changed: it is tried again as if it had been weighed, and failed. */
    @Transactional
    void leave(Due due) {
        if (wishes(due).isEmpty()) {
            database.sql("insert into reweighing (organisation, advisory, fetched_at) values (?, ?, ?)")
                    .params(due.organisation(), due.advisory(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        putOff(due);
    }

    /** How many advisories of an organisation could not be weighed when they were last tried. */
    int failing(UUID organisation) {
        return database.sql("select count(distinct advisory) from reweighing where organisation = ? and tries > 0")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    /** Leaves one for later, because it cannot be weighed now: each time for twice as long, six hours at most. */
    @Transactional
    public void putOff(Due due) {
        for (Wish wish : wishes(due)) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wish.tries(), MOST_DOUBLINGS));
            database.sql("update reweighing set tries = ?, next_try_at = ? where id = ?")
                    .params(
                            wish.tries() + 1,
                            clock.instant()
                                    .plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                                    .atOffset(ZoneOffset.UTC),
                            wish.id())
                    .update();
        }
    }

    private List<Wish> wishes(Due due) {
        return database.sql("select id, fetched_at, tries from reweighing where organisation = ? and advisory = ?")
                .params(due.organisation(), due.advisory())
                .query((row, number) -> new Wish(
                        row.getLong("id"),
                        row.getObject("fetched_at", OffsetDateTime.class).toInstant(),
                        row.getInt("tries")))
                .list();
    }
}
