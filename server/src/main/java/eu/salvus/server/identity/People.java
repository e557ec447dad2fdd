package eu.salvus.server.identity;

import eu.salvus.server.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of this instance. */
@Repository
class People {

    private static final String COLUMNS =
            "select id, email, name, language, password_hash, last_organisation from person where disabled_at is null and ";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;

    People(JdbcClient database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds one. */
    Person add(Email email, String name, String language, String passwordHash) {
        Person person = new Person(ids.next(), email.text(), name, language, passwordHash, null);
        database.sql(
                        "insert into person (id, email, name, language, password_hash, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        person.id(),
                        person.email(),
                        name,
                        language,
                        passwordHash,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return person;
    }

    /** The one who signs in by an address. */
    Optional<Person> find(Email email) {
        return database.sql(COLUMNS + "email = ?")
                .param(email.text())
                .query(People::row)
                .optional();
    }

    /** One that is there. */
    Person get(UUID id) {
        return database.sql(COLUMNS + "id = ?").param(id).query(People::row).single();
    }

    /** Where a person begins next time. */
    void cameTo(UUID person, UUID organisation) {
        database.sql("update person set last_organisation = ? where id = ?")
                .params(organisation, person)
                .update();
    }

    /** Gives a person another password. */
    void setPassword(UUID person, String hash) {
        database.sql("update person set password_hash = ? where id = ?")
                .params(hash, person)
                .update();
    }

    /** Gives a person another name and language. */
    void setProfile(UUID person, String name, String language) {
        database.sql("update person set name = ?, language = ? where id = ?")
                .params(name, language, person)
                .update();
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                row.getString("password_hash"),
                row.getObject("last_organisation", UUID.class));
    }
}
