package eu.salvus.server.warning;

import eu.salvus.warning.match.Lessons;
import eu.salvus.warning.match.Lessons.NamedProduct;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the people of organisations taught about their own devices, as its rows keep it. */
@Repository
class LessonBook {

    private static final int LONGEST = 400;

    private final JdbcClient database;

    LessonBook(JdbcClient database) {
        this.database = database;
    }

    /** Those of an organisation, the newest first. */
    List<StoredLesson> of(UUID organisation) {
        return database.sql("select * from lesson where organisation = ? order by taught_at desc, id")
                .param(organisation)
                .query(LessonBook::row)
                .list();
    }

    /** Those of an organisation about the devices of one of its twins, as the matcher takes them. */
    Lessons of(UUID organisation, UUID twin) {
        return new Lessons(of(organisation).stream()
                .filter(lesson -> lesson.concerns(twin))
                .map(StoredLesson::lesson)
                .toList());
    }

    /** Keeps one, in place of what was taught of the same before. */
    void add(UUID organisation, StoredLesson lesson) {
        List<UUID> before = of(organisation).stream()
                .filter(other -> other.kind() == lesson.kind()
                        && other.theirs().equals(lesson.theirs())
                        && other.ours().equals(lesson.ours())
                        && String.valueOf(other.asset()).equals(String.valueOf(lesson.asset()))
                        && String.valueOf(other.twin()).equals(String.valueOf(lesson.twin())))
                .map(StoredLesson::id)
                .toList();
        before.forEach(id -> remove(organisation, id));
        database.sql(
                        "insert into lesson (id, organisation, kind, twin, asset, our_vendor, our_product, their_vendor, their_product, until,"
                                + " alert, taught_at, taught_by) values (:id, :organisation, :kind, :twin, :asset, :ourVendor, :ourProduct,"
                                + " :theirVendor, :theirProduct, :until, :alert, :at, :by)")
                .param("id", lesson.id())
                .param("organisation", organisation)
                .param("kind", lesson.kind().name())
                .param("twin", lesson.twin())
                .param("asset", lesson.asset())
                .param("ourVendor", lesson.ours().vendor())
                .param("ourProduct", lesson.ours().product())
                .param("theirVendor", lesson.theirs().vendor())
                .param("theirProduct", lesson.theirs().product())
                .param("until", lesson.until() == null ? null : Date.valueOf(lesson.until()))
                .param("alert", lesson.alert())
                .param("at", lesson.at().atOffset(ZoneOffset.UTC))
                .param("by", lesson.by())
                .update();
    }

    /** Forgets one; false when there is none. */
    boolean remove(UUID organisation, UUID id) {
        return database.sql("delete from lesson where organisation = ? and id = ?")
                        .params(organisation, id)
                        .update()
                == 1;
    }

    /** Forgets that the devices of an alert are not ours; how many lessons that were. */
    int remindOf(UUID organisation, UUID alert) {
        return database.sql("delete from lesson where organisation = ? and alert = ? and kind = ?")
                .params(organisation, alert, StoredLesson.Kind.NOT_OURS.name())
                .update();
    }

    /** Who taught that two names are one product. */
    Set<UUID> teachers() {
        return Set.copyOf(database.sql("select distinct organisation from lesson where kind = ?")
                .param(StoredLesson.Kind.SAME_PRODUCT.name())
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list());
    }

    /** Which organisations have lessons whose last day is over. */
    List<UUID> expired(LocalDate today) {
        return database.sql("select distinct organisation from lesson where until < ?")
                .param(Date.valueOf(today))
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /** Forgets those of an organisation whose last day is over; how many lessons that were. */
    int removeExpired(UUID organisation, LocalDate today) {
        return database.sql("delete from lesson where organisation = ? and until < ?")
                .param(organisation)
                .param(Date.valueOf(today))
                .update();
    }

    /** A product by names as long as rows keep them. */
    static NamedProduct named(@Nullable String vendor, String product) {
        return new NamedProduct(
                vendor == null || vendor.isBlank() ? null : Cut.to(LONGEST, vendor.strip()),
                Cut.to(LONGEST, product.strip()));
    }

    private static StoredLesson row(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("until");
        return new StoredLesson(
                row.getObject("id", UUID.class),
                StoredLesson.Kind.valueOf(row.getString("kind")),
                row.getObject("twin", UUID.class),
                row.getString("asset"),
                new NamedProduct(row.getString("our_vendor"), row.getString("our_product")),
                new NamedProduct(row.getString("their_vendor"), row.getString("their_product")),
                until == null ? null : until.toLocalDate(),
                row.getObject("alert", UUID.class),
                row.getObject("taught_at", OffsetDateTime.class).toInstant(),
                row.getString("taught_by"));
    }
}
