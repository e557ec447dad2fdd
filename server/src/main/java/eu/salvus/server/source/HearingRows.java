package eu.salvus.server.source;

import eu.salvus.server.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far each organisation has heard what sources brought. */
@Repository
class HearingRows {

    private static final int AT_ONCE = 500;
    private static final String LAST = "(select coalesce(max(last), 0) from bulletin_count)";

    private final JdbcClient database;
    private final Ids ids;

    HearingRows(JdbcClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A wish to hear all anew, and the last bulletin that was here when it came. */
    private record Anew(UUID organisation, long lastHere) {}

    /** What an organisation is has changed: it will hear all anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wantAnew(UUID organisation) {
        database.sql("insert into hearing_anew (id, organisation, last_here) values (?, ?, " + LAST + ")")
                .params(ids.next(), organisation)
                .update();
    }

    /**
     * Lets those who want to hear all anew begin at the first. What they had heard so far is no news to them, nor to those who had heard nothing
     * what was here before them.
     *
     * @param others who begin there too, unless they have begun
     * @param later who hears just now, and begins once that is done
     */
    @Transactional
    public void begin(Collection<UUID> others, Set<UUID> later) {
        for (UUID other : others) {
            boolean begun = database.sql("select count(*) from hearing where organisation = ?")
                            .param(other)
                            .query(Integer.class)
                            .single()
                    > 0;
            if (!begun) {
                database.sql("insert into hearing (organisation, heard, late_until) values (?, 0, " + LAST + ")")
                        .param(other)
                        .update();
            }
        }
        List<UUID> wanting = database.sql("select id from hearing_anew")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        for (UUID wish : wanting) {
            Anew anew = database.sql("select organisation, last_here from hearing_anew where id = ?")
                    .param(wish)
                    .query((row, number) ->
                            new Anew(row.getObject("organisation", UUID.class), row.getLong("last_here")))
                    .single();
            if (later.contains(anew.organisation())) {
                continue;
            }
            int known = database.sql("update hearing set late_until = greatest(late_until, heard), heard = 0"
                            + " where organisation = ?")
                    .param(anew.organisation())
                    .update();
            if (known == 0) {
                database.sql("insert into hearing (organisation, heard, late_until) values (?, 0, ?)")
                        .params(anew.organisation(), anew.lastHere())
                        .update();
            }
            database.sql("delete from hearing_anew where id = ?").param(wish).update();
        }
    }

    /** Those who have not heard all, by how far they are; the furthest first. */
    Map<Long, List<UUID>> behind(long last) {
        Map<Long, List<UUID>> behind = new LinkedHashMap<>();
        database.sql("select organisation, heard from hearing where heard < ? order by heard desc, organisation")
                .param(last)
                .query(row -> {
                    behind.computeIfAbsent(row.getLong("heard"), same -> new ArrayList<>())
                            .add(row.getObject("organisation", UUID.class));
                });
        return behind;
    }

    /** Up to which bulletin an organisation hears what is no news: what came of it is told together. */
    long lateUntil(UUID organisation) {
        return database.sql("select late_until from hearing where organisation = ?")
                .param(organisation)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Whether an organisation has yet to hear something that is no news; a wish to hear all anew is met at once where there is nothing. */
    boolean awaitsLate(UUID organisation) {
        return database.sql(
                                "select (select count(*) from hearing where organisation = :who and heard < late_until)"
                                        + " + (select count(*) from hearing_anew a left join hearing h on h.organisation = a.organisation"
                                        + " where a.organisation = :who and coalesce(greatest(h.late_until, h.heard), a.last_here) > 0)")
                        .param("who", organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Moves one on that was so far, if it does not begin anew meanwhile. */
    boolean heard(UUID organisation, long from, long to) {
        return database.sql("update hearing set heard = ? where heard = ? and organisation = ?")
                        .params(to, from, organisation)
                        .update()
                > 0;
    }

    /**
     * Moves some on, together, that were equally far; one that begins anew meanwhile stays there, and so does one that will then have heard all that
     * is no news to it.
     *
     * @return those that stay for that reason
     */
    List<UUID> heardUnlessLateEnds(List<UUID> organisations, long from, long to) {
        List<UUID> ending = new ArrayList<>();
        for (int first = 0; first < organisations.size(); first += AT_ONCE) {
            List<UUID> some = organisations.subList(first, Math.min(organisations.size(), first + AT_ONCE));
            database.sql("update hearing set heard = :to where heard = :from and organisation in (:some)"
                            + " and not (late_until > :from and late_until <= :to)")
                    .param("to", to)
                    .param("from", from)
                    .param("some", some)
                    .update();
            ending.addAll(database.sql(
                            "select organisation from hearing where heard = :from and late_until > :from and late_until <= :to"
                                    + " and organisation in (:some)")
                    .param("to", to)
                    .param("from", from)
                    .param("some", some)
                    .query((row, number) -> row.getObject("organisation", UUID.class))
                    .list());
        }
        return ending;
    }

    void forget(UUID organisation) {
        for (String table : List.of("hearing", "hearing_anew", "hearing_missed")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(organisation)
                    .update();
        }
    }
}
