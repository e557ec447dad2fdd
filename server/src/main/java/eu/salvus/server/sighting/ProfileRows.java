package eu.salvus.server.sighting;

import eu.salvus.server.support.LetterBoxes.Box;
import eu.salvus.warning.product.MakersProduct;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the products that voices told they use: of each its last list. What is done is part of the caller's transaction. */
@Repository
class ProfileRows {

    private static final int LONGEST = 200;

    private final JdbcClient database;

    ProfileRows(JdbcClient database) {
        this.database = database;
    }

    private record Before(UUID collection, Instant saidAt) {}

    /** Whether a product can be kept: names of some length, without anything that is no letter of a line. */
    static boolean fits(MakersProduct product) {
        return fits(product.maker()) && fits(product.name());
    }

    private static boolean fits(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Keeps the list of a voice. What came later counts, whatever time it says; a list is taken back only where it was told.
     *
     * @return whether anything is another now
     */
    boolean keep(Box box, String voice, Instant added, List<MakersProduct> products) {
        Optional<Before> before = database.sql(
                        "select collection, said_at from letter_profile where organisation = ? and voice = ? for update")
                .params(box.organisation(), voice)
                .query((row, number) -> new Before(
                        row.getObject("collection", UUID.class),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .optional();
        boolean elsewhere =
                before.filter(last -> !last.collection().equals(box.id())).isPresent();
        if (before.filter(last -> added.isBefore(last.saidAt())).isPresent() || products.isEmpty() && elsewhere) {
            return false;
        }
        String text = products.stream()
                .map(product -> product.maker() + "\t" + product.name())
                .sorted()
                .collect(Collectors.joining("\n"));
        String sql = before.isPresent()
                ? "update letter_profile set collection = ?, said_at = ?, products = ? where organisation = ? and voice = ?"
                : "insert into letter_profile (collection, said_at, products, organisation, voice) values (?, ?, ?, ?, ?)";
        database.sql(sql)
                .params(box.id(), added.atOffset(ZoneOffset.UTC), text, box.organisation(), voice)
                .update();
        return true;
    }

    /** When each voice said what it uses; those that took it back are left out. */
    Map<String, Instant> said(UUID organisation) {
        Map<String, Instant> said = new HashMap<>();
        database.sql("select voice, said_at from letter_profile where organisation = ? and products <> ''")
                .param(organisation)
                .query(row -> {
                    said.put(
                            row.getString("voice"),
                            row.getObject("said_at", OffsetDateTime.class).toInstant());
                });
        return said;
    }

    /** What a voice uses. */
    List<MakersProduct> of(UUID organisation, String voice) {
        return database
                .sql("select products from letter_profile where organisation = ? and voice = ?")
                .params(organisation, voice)
                .query(String.class)
                .optional()
                .stream()
                .flatMap(String::lines)
                .map(line -> line.split("\t", 2))
                .map(parts -> new MakersProduct(parts[0], parts[1]))
                .toList();
    }

    /** Whose letter boxes were told any list. */
    List<UUID> owners() {
        return database.sql("select distinct organisation from letter_profile")
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
    }

    void forget(UUID organisation, String voice) {
        database.sql("delete from letter_profile where organisation = ? and voice = ?")
                .params(organisation, voice)
                .update();
    }
}
