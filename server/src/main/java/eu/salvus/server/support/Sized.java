package eu.salvus.server.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How long an object of a collection is: of what others sent, as much is taken into memory as is known to fit, however many objects that are.
 *
 * @param added when it was added
 * @param characters of its text
 */
record Sized(Instant added, long characters) {

    /** What a row of a question for lengths has. */
    static final String COLUMNS = "o.added, char_length(o.body) as characters";

    /** As many as a page of TAXII may have. */
    private static final long MOST_CHARACTERS = 8L << 20;

    /** So that whoever makes pages of them sees that there is more. */
    private static final int AT_LEAST = 2;

    static Sized row(ResultSet row, int number) throws SQLException {
        return new Sized(row.getObject("added", OffsetDateTime.class).toInstant(), row.getLong("characters"));
    }

    /**
     * When the last one was added that is read together with those before it: the first with which they are too long, and the second at the earliest.
     *
     * @param found in the order they were added
     */
    static Optional<Instant> last(List<Sized> found) {
        long characters = 0;
        int count = 0;
        while (count < found.size() && (count < AT_LEAST || characters <= MOST_CHARACTERS)) {
            characters += found.get(count).characters();
            count++;
        }
        return count == 0 ? Optional.empty() : Optional.of(found.get(count - 1).added());
    }
}
