package eu.salvus.server.identity;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ten codes a person keeps on paper for the day their second factor is lost. Each is right once; only hashes of them are stored. */
@Repository
class RecoveryCodes {

    private static final int COUNT = 10;

    /** Of four signs, five bits each: 80 bits, which nobody guesses. */
    private static final int GROUPS = 4;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Tokens tokens;

    RecoveryCodes(JdbcClient database, InstantSource clock, Tokens tokens) {
        this.database = database;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Ten new codes in place of the old ones. They are shown this once. */
    List<String> renew(UUID person) {
        remove(person);
        List<String> codes =
                Stream.generate(() -> tokens.readable(GROUPS)).limit(COUNT).toList();
        for (String code : codes) {
            database.sql("insert into recovery_code (person, hash) values (?, ?)")
                    .params(person, hash(code))
                    .update();
        }
        return codes;
    }

    /** How many are left. */
    int left(UUID person) {
        return database.sql("select count(*) from recovery_code where person = ? and used_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** Whether a code is right; each is right once. */
    boolean use(UUID person, String code) {
        return database.sql("update recovery_code set used_at = ? where person = ? and hash = ? and used_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), person, hash(code))
                        .update()
                == 1;
    }

    /** Forgets all of a person. */
    void remove(UUID person) {
        database.sql("delete from recovery_code where person = ?").param(person).update();
    }

    private static String hash(String code) {
        return Tokens.hash(Tokens.normal(code));
    }
}
