package eu.salvus.server.publication;

import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.support.AtTheCentre;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as analysts read it: the most urgent of all rows first, however many there are. */
@Repository
@AtTheCentre
class QueueOrder {

    private static final Comparator<Row> MOST_URGENT_FIRST = Comparator.comparing(
                    (Row row) -> row.weight().urgency())
            .thenComparing(Row::lastAt)
            .reversed()
            .thenComparing(Row::id);

    private final JdbcClient database;

    QueueOrder(JdbcClient database) {
        this.database = database;
    }

    /**
     * The first of those in a state; to the open ones belong those whose time to be held is over.
     *
     * @param today those held until an earlier day are no longer held
     */
    List<Row> first(UUID organisation, State state, LocalDate today, int most) {
        return parts(state).stream()
                .flatMap(part -> some(organisation, part, today, most))
                .sorted(MOST_URGENT_FIRST)
                .limit(most)
                .toList();
    }

    /** How many there are in a state. */
    long count(UUID organisation, State state, LocalDate today) {
        return parts(state).stream()
                .mapToLong(part -> database.sql(
                                "select count(*) from weakness where organisation = :organisation and " + part)
                        .param("organisation", organisation)
                        .param("today", today)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private Stream<Row> some(UUID organisation, String part, LocalDate today, int most) {
        return database
                .sql("select * from weakness where organisation = :organisation and " + part
                        + " order by urgency desc, last_at desc, id limit " + most)
                .param("organisation", organisation)
                .param("today", today)
                .query(WeaknessRows::row)
                .list()
                .stream();
    }

    /** Each by itself, so that each is read in the order of its index. */
    private static List<String> parts(State state) {
        return switch (state) {
            case OPEN -> List.of("state = 'OPEN'", "state = 'HELD' and held_until < :today");
            case HELD -> List.of("state = 'HELD' and held_until >= :today");
            case DISCARDED -> List.of("state = 'DISCARDED'");
            case PUBLISHED -> List.of("state = 'PUBLISHED'");
        };
    }
}
