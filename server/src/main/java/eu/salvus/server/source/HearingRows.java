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

    private final JdbcClient database;
    private final Ids ids;

    HearingRows(JdbcClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** What an organisation is has changed: it will hear all anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wantAnew(UUID organisation) {
        database.sql("insert into hearing_anew (id, organisation) values (?, ?)")
                .params(ids.next(), organisation)
                .update();
    }

    /**
     * Lets those who want to hear all anew begin at the first.
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
                database.sql("insert into hearing (organisation, heard) values (?, 0)")
                        .param(other)
                        .update();
            }
        }
        List<UUID> wanting = database.sql("select id from hearing_anew")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        for (UUID wish : wanting) {
            UUID organisation = database.sql("select organisation from hearing_anew where id = ?")
                    .param(wish)
                    .query(UUID.class)
                    .single();
            if (later.contains(organisation)) {
                continue;
            }
            int known = database.sql("update hearing set heard = 0 where organisation = ?")
                    .param(organisation)
                    .update();
            if (known == 0) {
                database.sql("insert into hearing (organisation, heard) values (?, 0)")
                        .param(organisation)
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

    /** Moves some on, together, that were equally far; one that begins anew meanwhile stays there. */
    void heard(List<UUID> organisations, long from, long to) {
        for (int first = 0; first < organisations.size(); first += AT_ONCE) {
            database.sql("update hearing set heard = :to where heard = :from and organisation in (:some)")
                    .param("to", to)
                    .param("from", from)
                    .param("some", organisations.subList(first, Math.min(organisations.size(), first + AT_ONCE)))
                    .update();
        }
    }

    void forget(UUID organisation) {
        for (String table : List.of("hearing", "hearing_anew", "hearing_missed")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(organisation)
                    .update();
        }
    }
}
