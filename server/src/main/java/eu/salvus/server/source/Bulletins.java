package eu.salvus.server.source;

import eu.salvus.server.Holds;
import eu.salvus.warning.Advisory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sources brought, numbered in the order in which it is seen: whoever has heard up to a number misses nothing after it. */
@Repository
class Bulletins {

    private static final String NUMBERED =
            "select number, source, name, format, body, fetched_at, validated_at from bulletin";

    private final JdbcClient database;
    private final Holds holds;

    Bulletins(JdbcClient database, Holds holds) {
        this.database = database;
        this.holds = holds;
    }

    /**
     * One with its number.
     *
     * @param number of it
     * @param source that brought it
     * @param bulletin itself; null when it can no longer be read
     */
    record Numbered(long number, String source, @Nullable Bulletin bulletin) {

        /** Itself, where it can be read. */
        Bulletin readable() {
            return Objects.requireNonNull(bulletin);
        }

        /** What it says, where it can be read. */
        Advisory advisory() {
            return readable().advisory();
        }
    }

    /**
     * Adds those that are new or changed, each in the place of its earlier form.
     *
     * @return how many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(String source, List<Bulletin> some) {
        if (some.isEmpty()) {
            return 0;
        }
        long number = database.sql("select last from bulletin_count" + holds.clause())
                .query(Long.class)
                .single();
        int added = 0;
        for (Bulletin bulletin : some) {
            String digest = sha256(bulletin.bytes());
            List<String> before = database.sql("select digest from bulletin where source = ? and name = ?")
                    .params(source, bulletin.name())
                    .query((row, index) -> row.getString("digest"))
                    .list();
            boolean matters = !bulletin.advisory().products().isEmpty() || !before.isEmpty();
            if (!matters || before.contains(digest)) {
                continue;
            }
            added++;
            insert(number + added, source, bulletin, digest);
        }
        database.sql("update bulletin_count set last = ?").param(number + added).update();
        return added;
    }

    private void insert(long number, String source, Bulletin bulletin, String digest) {
        database.sql("delete from bulletin where source = ? and name = ?")
                .params(source, bulletin.name())
                .update();
        database.sql("insert into bulletin (number, source, name, format, digest, body, fetched_at, validated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        source,
                        bulletin.name(),
                        bulletin.format().name(),
                        digest,
                        packed(bulletin.bytes()),
                        bulletin.fetched().atOffset(ZoneOffset.UTC),
                        bulletin.validated().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what a source brought; what organisations have heard stays with them. */
    void forget(String source) {
        database.sql("delete from bulletin where source = ?").param(source).update();
    }

    /** Begins to count, unless that was done before. */
    void count() {
        if (database.sql("select count(*) from bulletin_count")
                        .query(Integer.class)
                        .single()
                == 0) {
            database.sql("insert into bulletin_count (last) values (0)").update();
        }
    }

    /** The number of the last one; 0 when there was none. */
    long last() {
        return database.sql("select coalesce(max(last), 0) from bulletin_count")
                .query(Long.class)
                .single();
    }

    /** The next ones after a number. */
    List<Numbered> after(long number, int most) {
        return database.sql(NUMBERED + " where number > ? order by number limit ?")
                .params(number, most)
                .query(Bulletins::row)
                .list();
    }

    private static Numbered row(ResultSet row, int index) throws SQLException {
        String name = row.getString("name");
        byte[] bytes = unpacked(row.getBytes("body"));
        Bulletin.Format format = Bulletin.Format.valueOf(row.getString("format"));
        Advisory advisory = format.read(name, bytes);
        return new Numbered(
                row.getLong("number"),
                row.getString("source"),
                advisory == null
                        ? null
                        : new Bulletin(
                                name,
                                format,
                                bytes,
                                advisory,
                                instant(row, "fetched_at"),
                                instant(row, "validated_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
