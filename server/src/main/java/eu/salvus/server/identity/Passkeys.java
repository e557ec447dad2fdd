package eu.salvus.server.identity;

import eu.salvus.server.Ids;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys of people: public halves of keys that never leave their telephone, computer or security key. */
@Repository
class Passkeys implements UserCredentialRepository {

    private static final int ID_BYTES = 16;

    private final JdbcClient database;
    private final Ids ids;

    Passkeys(JdbcClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A person's id as authenticators keep it. */
    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    /** The person of a handle; null when it is none of ours. */
    static @Nullable UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == ID_BYTES ? new UUID(bytes.getLong(), bytes.getLong()) : null;
    }

    /** How many a person has. */
    int count(UUID person) {
        return database.sql("select count(*) from passkey where person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** Those of a person, oldest first. */
    List<PasskeyPayload> of(UUID person) {
        return database.sql(
                        "select id, name, created_at, used_at from passkey where person = ? order by created_at, id")
                .param(person)
                .query((row, number) -> new PasskeyPayload(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Removes one of a person; false when they have none such. */
    boolean remove(UUID person, UUID id) {
        return database.sql("delete from passkey where person = ? and id = ?")
                        .params(person, id)
                        .update()
                == 1;
    }

    /** Removes all of a person. */
    void removeAll(UUID person) {
        database.sql("delete from passkey where person = ?").param(person).update();
    }

    @Override
    public void delete(Bytes credential) {
        database.sql("delete from passkey where credential = ?")
                .param(credential.toBase64UrlString())
                .update();
    }

    @Override
    public void save(CredentialRecord record) {
        int known = database.sql("update passkey set signature_count = ?, verified = ?, backed_up = ?, used_at = ?"
                        + " where credential = ?")
                .params(
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupState(),
                        record.getLastUsed().atOffset(ZoneOffset.UTC),
                        record.getCredentialId().toBase64UrlString())
                .update();
        if (known == 0) {
            add(record);
        }
    }

    private void add(CredentialRecord record) {
        database.sql("insert into passkey (credential, id, person, name, public_key, signature_count, verified,"
                        + " backup_eligible, backed_up, transports, attestation, attestation_client_data, created_at,"
                        + " used_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        record.getCredentialId().toBase64UrlString(),
                        ids.next(),
                        Objects.requireNonNull(person(record.getUserEntityUserId())),
                        record.getLabel(),
                        record.getPublicKey().getBytes(),
                        record.getSignatureCount(),
                        record.isUvInitialized(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        Objects.requireNonNull(record.getAttestationObject()).getBytes(),
                        Objects.requireNonNull(record.getAttestationClientDataJSON())
                                .getBytes(),
                        record.getCreated().atOffset(ZoneOffset.UTC),
                        record.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql("select * from passkey where credential = ?")
                .param(credential.toBase64UrlString())
                .query(Passkeys::row)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        UUID person = person(handle);
        return person == null
                ? List.of()
                : database.sql("select * from passkey where person = ? order by created_at, id")
                        .param(person)
                        .query(Passkeys::row)
                        .list();
    }

    private static CredentialRecord row(ResultSet row, int number) throws SQLException {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        row.getString("transports").split(","))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential")))
                .userEntityUserId(handle(row.getObject("person", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports)
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .label(row.getString("name"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used_at", OffsetDateTime.class).toInstant())
                .build();
    }
}
