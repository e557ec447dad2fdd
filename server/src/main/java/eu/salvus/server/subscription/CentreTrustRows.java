package eu.salvus.server.subscription;

import eu.salvus.warning.provider.Keyring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is believed of centres' signatures. What is done is part of the caller's transaction. */
@Repository
class CentreTrustRows {

    private final JdbcClient database;

    CentreTrustRows(JdbcClient database) {
        this.database = database;
    }

    Optional<CentreTrust> find(UUID subscription) {
        return database.sql(
                        "select signs, fingerprints, public_keys, looked_at, named from centre_trust where subscription = ?")
                .param(subscription)
                .query(CentreTrustRows::row)
                .optional();
    }

    /** In the place of what was believed before. */
    void put(UUID subscription, CentreTrust trust) {
        delete(subscription);
        database.sql("insert into centre_trust (subscription, signs, fingerprints, public_keys, looked_at, named)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        subscription,
                        trust.signs(),
                        joined(trust.fingerprints()),
                        Base64.getEncoder().encodeToString(trust.keys().encoded()),
                        trust.lookedAt().atOffset(ZoneOffset.UTC),
                        joined(trust.named()))
                .update();
    }

    void delete(UUID subscription) {
        database.sql("delete from centre_trust where subscription = ?")
                .param(subscription)
                .update();
    }

    private static CentreTrust row(ResultSet row, int number) throws SQLException {
        return new CentreTrust(
                row.getBoolean("signs"),
                parted(row.getString("fingerprints")),
                Keyring.kept(Base64.getDecoder().decode(row.getString("public_keys"))),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                parted(row.getString("named")));
    }

    private static String joined(Set<String> fingerprints) {
        return String.join(" ", new TreeSet<>(fingerprints));
    }

    private static Set<String> parted(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
