package eu.salvus.server.identity;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets that people share with their authenticator applications. They stand sealed in the database. */
@Repository
class TotpSecrets {

    private final JdbcClient database;
    private final InstantSource clock;
    private final Seal seal;
    private final Tokens tokens;

    TotpSecrets(JdbcClient database, InstantSource clock, Seal seal, Tokens tokens) {
        this.database = database;
        this.clock = clock;
        this.seal = seal;
        this.tokens = tokens;
    }

    /** Whether a person has one that was confirmed. */
    boolean has(UUID person) {
        return sealed("totp", person).isPresent();
    }

    /** A new secret, worth nothing until its first code is given; one that waits already is given again. */
    byte[] propose(UUID person) {
        Optional<String> waiting = sealed("totp_pending", person);
        if (waiting.isPresent()) {
            return open(person, waiting.get());
        }
        byte[] secret = tokens.bytes(Totp.SECRET_BYTES);
        database.sql("insert into totp_pending (person, sealed_secret, created_at) values (?, ?, ?)")
                .params(person, seal.seal(place(person), secret), now())
                .update();
        return secret;
    }

    /** Takes the proposed secret into use, in place of an older one, when the code is one of its own. */
    boolean confirm(UUID person, String code) {
        Optional<String> waiting = sealed("totp_pending", person);
        if (waiting.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(open(person, waiting.get()), code, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        remove(person);
        database.sql("insert into totp (person, sealed_secret, last_step, added_at) values (?, ?, ?, ?)")
                .params(person, waiting.get(), step.getAsLong(), now())
                .update();
        return true;
    }

    /** Whether a code is right; each is right once. */
    boolean use(UUID person, String code) {
        Optional<String> sealed = sealed("totp", person);
        if (sealed.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(open(person, sealed.get()), code, clock.instant());
        return step.isPresent()
                && database.sql("update totp set last_step = ? where person = ? and last_step < ?")
                                .params(step.getAsLong(), person, step.getAsLong())
                                .update()
                        == 1;
    }

    /** Forgets all of a person. */
    void remove(UUID person) {
        database.sql("delete from totp where person = ?").param(person).update();
        database.sql("delete from totp_pending where person = ?").param(person).update();
    }

    private Optional<String> sealed(String table, UUID person) {
        return database.sql("select sealed_secret from " + table + " where person = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    private byte[] open(UUID person, String sealed) {
        return seal.open(place(person), sealed);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String place(UUID person) {
        return "totp/" + person;
    }
}
