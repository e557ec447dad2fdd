package eu.salvus.server.subscription.practice;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of who joined which centre, and whom they may call. What is done is part of the caller's transaction. */
@Repository
class PracticeRows {

    private final JdbcClient database;
    private final InstantSource clock;

    PracticeRows(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who joined a centre.
     *
     * @param twin of what it uses; null before it said so
     */
    record Joined(UUID centre, @Nullable UUID twin) {}

    void add(UUID organisation, UUID centre) {
        database.sql("insert into joined_practice (organisation, centre, joined_at) values (?, ?, ?)")
                .params(organisation, centre, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Joined> find(UUID organisation) {
        return database.sql("select centre, twin from joined_practice where organisation = ?")
                .param(organisation)
                .query((row, number) ->
                        new Joined(row.getObject("centre", UUID.class), row.getObject("twin", UUID.class)))
                .optional();
    }

    void hasTwin(UUID organisation, UUID twin) {
        database.sql("update joined_practice set twin = ? where organisation = ?")
                .params(twin, organisation)
                .update();
    }

    /** Whom a centre says to call, in its order. */
    List<PracticePayload.Contact> contacts(UUID centre) {
        return database.sql(
                        "select name, about, telephone, email, hours from centre_contact where organisation = ? order by number")
                .param(centre)
                .query((row, number) -> new PracticePayload.Contact(
                        row.getString("name"),
                        row.getString("about"),
                        row.getString("telephone"),
                        row.getString("email"),
                        row.getString("hours")))
                .list();
    }

    void setContacts(UUID centre, List<PracticePayload.Contact> contacts) {
        database.sql("delete from centre_contact where organisation = ?")
                .param(centre)
                .update();
        for (int number = 0; number < contacts.size(); number++) {
            PracticePayload.Contact contact = contacts.get(number);
            database.sql("insert into centre_contact (organisation, number, name, about, telephone, email, hours)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .param(centre)
                    .param(number)
                    .param(contact.name())
                    .param(contact.about())
                    .param(contact.telephone())
                    .param(contact.email())
                    .param(contact.hours())
                    .update();
        }
    }

    void forget(UUID organisation) {
        database.sql("delete from joined_practice where organisation = ? or centre = ?")
                .params(organisation, organisation)
                .update();
        database.sql("delete from join_link_collection where link in (select id from join_link where organisation = ?)"
                        + " or collection in (select id from collection where organisation = ?)")
                .params(organisation, organisation)
                .update();
        for (String table : List.of("join_link", "centre_contact")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(organisation)
                    .update();
        }
    }
}
