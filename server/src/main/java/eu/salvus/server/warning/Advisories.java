package eu.salvus.server.warning;

import eu.salvus.server.Ids;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.alert.Revisions;
import eu.salvus.warning.alert.SourceId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of advisories that organisations have heard of. What is done is part of the caller's transaction. */
@Repository
class Advisories {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_REVISION = 100;

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;

    Advisories(JdbcClient database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    private record Heard(UUID id, String revision, String digest, boolean chosen) {}

    /**
     * Keeps what arrived, unless it is known, or older than what is. What was handed on by somebody is not known yet when an authority itself brings it.
     *
     * @param original to be kept
     * @return whether there is anything new in it
     */
    boolean keep(UUID organisation, String by, Advisory advisory, Original original) {
        String digest = sha256(original.bytes());
        boolean chosen = advisory.speaker() == Speaker.COORDINATOR;
        Optional<Heard> before = database.sql(
                        "select id, revision, digest, chosen from advisory where organisation = ? and publisher = ? and tracking_id = ?")
                .params(organisation, advisory.publisher(), advisory.trackingId())
                .query((row, number) -> new Heard(
                        row.getObject("id", UUID.class),
                        row.getString("revision"),
                        row.getString("digest"),
                        row.getBoolean("chosen")))
                .optional();
        if (before.isPresent()
                && (before.get().digest().equals(digest) && (before.get().chosen() || !chosen)
                        || before.get().chosen()
                                && !chosen
                                && !Revisions.isOlder(before.get().revision(), advisory.revision())
                        || Revisions.isOlder(advisory.revision(), before.get().revision()))) {
            return false;
        }
        before.ifPresent(heard -> database.sql("delete from advisory where id = ?")
                .param(heard.id())
                .update());
        database.sql(
                        "insert into advisory (id, organisation, publisher, tracking_id, revision, title, tlp, withdrawn, chosen,"
                                + " digest, format, body, received_at, received_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        ids.next(),
                        organisation,
                        advisory.publisher(),
                        advisory.trackingId(),
                        Cut.to(LONGEST_REVISION, advisory.revision()),
                        Cut.to(LONGEST_TITLE, advisory.title()),
                        advisory.tlp().name(),
                        advisory.withdrawn(),
                        chosen,
                        digest,
                        original.format().name(),
                        packed(original.bytes()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .update();
        return true;
    }

    /** One that an organisation has heard of; null when there is a newer one by now. */
    @Nullable
    Advisory find(UUID organisation, UUID id) {
        return database.sql("select format, body, withdrawn, chosen from advisory where organisation = ? and id = ?")
                .params(organisation, id)
                .query((row, number) -> read(
                        new Original(Original.Format.valueOf(row.getString("format")), unpacked(row.getBytes("body"))),
                        row.getBoolean("withdrawn"),
                        row.getBoolean("chosen")))
                .optional()
                .orElse(null);
    }

    /** The newest revision of one that an organisation has heard of; null where there is none. */
    @Nullable
    Advisory find(UUID organisation, SourceId source) {
        return database.sql("select id from advisory where organisation = ? and publisher = ? and tracking_id = ?")
                .params(organisation, source.publisher(), source.trackingId())
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional()
                .map(id -> find(organisation, id))
                .orElse(null);
    }

    /** Marks one as taken back; null where there is none that was not. */
    @Nullable
    Advisory withdraw(UUID organisation, SourceId source) {
        UUID id = database.sql("select id from advisory where organisation = ? and publisher = ? and tracking_id = ?"
                        + " and not withdrawn")
                .params(organisation, source.publisher(), source.trackingId())
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (id == null) {
            return null;
        }
        database.sql("update advisory set withdrawn = true where id = ?")
                .param(id)
                .update();
        return find(organisation, id);
    }

    /**
     * An advisory as it was stored.
     *
     * @param withdrawn whether it was taken back, which its document need not say
     * @param chosen whether it came from an authority that was chosen as one
     */
    private static Advisory read(Original original, boolean withdrawn, boolean chosen) {
        Advisory advisory = Objects.requireNonNull(original.advisory()).withdrawn(withdrawn);
        return chosen ? advisory.chosen() : advisory;
    }

    Optional<Advisory> find(UUID organisation, String publisher, String trackingId) {
        return database.sql("select id from advisory where organisation = ? and publisher = ? and tracking_id = ?")
                .params(organisation, publisher, trackingId)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional()
                .map(id -> find(organisation, id));
    }

    /** Which of some advisories organisations have heard of, in any revision; those that have heard of none are left out. */
    Map<UUID, Set<SourceId>> known(Collection<UUID> organisations, Collection<SourceId> some) {
        Set<SourceId> wanted = Set.copyOf(some);
        List<String> names =
                wanted.stream().map(SourceId::trackingId).distinct().toList();
        List<UUID> all = List.copyOf(organisations);
        Map<UUID, Set<SourceId>> known = new HashMap<>();
        for (int from = 0; from < all.size() && !names.isEmpty(); from += AT_ONCE) {
            database.sql("select organisation, publisher, tracking_id from advisory where organisation in (:some)"
                            + " and tracking_id in (:names)")
                    .param("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .param("names", names)
                    .query(row -> {
                        SourceId source = new SourceId(row.getString("publisher"), row.getString("tracking_id"));
                        if (wanted.contains(source)) {
                            known.computeIfAbsent(row.getObject("organisation", UUID.class), none -> new HashSet<>())
                                    .add(source);
                        }
                    });
        }
        return known;
    }

    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
