package eu.salvus.server.publication;

import eu.salvus.server.Holds;
import eu.salvus.server.identity.Seal;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.publication.ProviderKey;
import eu.salvus.warning.publication.ProviderSettings;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row that says who speaks for the centre. The secret of its key is sealed. */
@Repository
@AtTheCentre
class PublisherRows {

    private static final String FOLDER = "/.well-known/csaf/";
    private static final String PLACE = "publisher-key/";

    private final JdbcClient database;
    private final Seal seal;
    private final URI folder;
    private final Map<String, ProviderKey> keys = new ConcurrentHashMap<>();
    private final Holds holds;

    PublisherRows(
            JdbcClient database,
            Seal seal,
            @Value("${salvus.address:http://localhost:8080}") String address,
            Holds holds) {
        this.database = database;
        this.seal = seal;
        folder = URI.create(address.replaceFirst("/+$", "") + FOLDER);
        this.holds = holds;
    }

    /** Who speaks; nobody before it was set up. */
    Optional<Speaker> find() {
        return find("");
    }

    /** The same; nobody else publishes until the end of the transaction. */
    Optional<Speaker> held() {
        return find(holds.clause());
    }

    private Optional<Speaker> find(String lock) {
        return database.sql("select * from publisher" + lock).query(this::row).optional();
    }

    URI folder() {
        return folder;
    }

    /** Keeps who speaks, in place of what is there; the key stays that of the first time. */
    void save(Speaker speaker) {
        ProviderSettings settings = speaker.settings();
        ProviderSettings.Publisher publisher = settings.publisher();
        boolean known = find().isPresent();
        database.sql(
                        known
                                ? "update publisher set category = ?, name = ?, namespace = ?, contact = ?, contact_details = ?,"
                                        + " issuing_authority = ?, listed = ?, mirrored = ?, approval_from = ?, version = version + 1"
                                : "insert into publisher (category, name, namespace, contact, contact_details, issuing_authority,"
                                        + " listed, mirrored, approval_from, number, organisation, key_sealed, key_fingerprint, version)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 1)")
                .param(publisher.category())
                .param(publisher.name())
                .param(publisher.namespace())
                .param(settings.contact().toString())
                .param(publisher.contactDetails())
                .param(publisher.issuingAuthority())
                .param(settings.listed())
                .param(settings.mirrored())
                .param(speaker.approvalFrom())
                .params(known ? List.of() : keyColumns(speaker))
                .update();
    }

    /** What the provider shows has changed. */
    void changed() {
        database.sql("update publisher set version = version + 1").update();
    }

    private List<Object> keyColumns(Speaker speaker) {
        String fingerprint = speaker.key().fingerprint();
        return List.of(
                speaker.organisation(),
                seal.seal(PLACE + fingerprint, speaker.key().secretBytes()),
                fingerprint);
    }

    private Speaker row(ResultSet row, int number) throws SQLException {
        String fingerprint = row.getString("key_fingerprint");
        String sealed = row.getString("key_sealed");
        return new Speaker(
                row.getObject("organisation", UUID.class),
                new ProviderSettings(
                        folder,
                        new ProviderSettings.Publisher(
                                row.getString("category"),
                                row.getString("name"),
                                row.getString("namespace"),
                                row.getString("contact_details"),
                                row.getString("issuing_authority")),
                        row.getBoolean("listed"),
                        row.getBoolean("mirrored"),
                        URI.create(row.getString("contact"))),
                keys.computeIfAbsent(fingerprint, print -> ProviderKey.read(seal.open(PLACE + print, sealed))),
                row.getInt("approval_from"),
                row.getLong("version"));
    }
}
