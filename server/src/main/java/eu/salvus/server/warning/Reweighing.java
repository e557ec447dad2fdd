package eu.salvus.server.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
 * Weighs advisories anew, once more or less is known of attacks by their weaknesses. What is to be weighed is kept until it was, so that it is
 * done once whatever happens in between; only what alerts rest on is looked at.
 */
@Service
public class Reweighing {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final AlertDesk desk;

    Reweighing(JdbcClient database, AlertDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    /**
     * One advisory of one organisation.
     *
     * @param organisation whose alerts rest on it
     * @param advisory its id there
     * @param fetched when what is new of its weaknesses was here
     */
    public record Due(UUID organisation, UUID advisory, Instant fetched) {

        private static Due row(ResultSet row, int number) throws SQLException {
            return new Due(
                    row.getObject("organisation", UUID.class),
                    row.getObject("advisory", UUID.class),
                    row.getObject("fetched_at", OffsetDateTime.class).toInstant());
        }
    }

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
                                            + " v.publisher = c.publisher and v.tracking_id = c.tracking_id where w.alias in (:aliases) and not"
                                            + " exists (select 1 from reweighing r where r.organisation = v.organisation and r.advisory = v.id)")
                            .param("fetched", fetched.atOffset(ZoneOffset.UTC))
                            .param("aliases", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                            .update()
                    > 0;
        }
        return any;
    }

    /** Some of what is to be weighed. */
    public List<Due> due(int most) {
        return database.sql("select organisation, advisory, fetched_at from reweighing order by fetched_at limit ?")
                .param(most)
                .query(Due::row)
                .list();
    }

    /** Weighs one, wholly or not at all. */
    @Transactional
    public void weigh(Due due) {
        desk.hearAgain(due.organisation(), due.advisory(), due.fetched());
        drop(due);
    }

    /** Leaves one unweighed, because it cannot be. */
    @Transactional
    public void drop(Due due) {
        database.sql("delete from reweighing where organisation = ? and advisory = ?")
                .params(due.organisation(), due.advisory())
                .update();
    }
}
