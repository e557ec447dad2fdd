package eu.salvus.server.warning;

import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Priority;
import eu.salvus.warning.alert.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be told of alerts outside the application. */
@Repository
public class AlertOutlines {

    private static final String COLUMNS =
            "select id, raised_count, raised_at, priority, deadline, state, affectedness from alert where ";

    private final JdbcClient database;

    AlertOutlines(JdbcClient database) {
        this.database = database;
    }

    /** Those with some ids that the organisation has. */
    public List<AlertOutline> of(UUID organisation, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(COLUMNS + "organisation = :organisation and id in (:ids)")
                        .param("organisation", organisation)
                        .param("ids", ids)
                        .query(AlertOutlines::row)
                        .list();
    }

    /** What of an organisation is still to be dealt with, of a priority and above, raised last first; at most so many. */
    public List<AlertOutline> open(UUID organisation, Priority from, int most) {
        return database.sql(COLUMNS
                        + "organisation = :organisation and priority_rank >= :from and state not in (:settled)"
                        + " and affectedness <> :none order by raised_at desc, id desc limit :most")
                .param("organisation", organisation)
                .param("from", from.ordinal())
                .param(
                        "settled",
                        Arrays.stream(State.values())
                                .filter(State::isSettled)
                                .map(State::name)
                                .toList())
                .param("none", Affectedness.NOT_AFFECTED.name())
                .param("most", most)
                .query(AlertOutlines::row)
                .list();
    }

    /** One that is there. */
    AlertOutline of(UUID id) {
        return database.sql(COLUMNS + "id = ?")
                .param(id)
                .query(AlertOutlines::row)
                .single();
    }

    private static AlertOutline row(ResultSet row, int number) throws SQLException {
        OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
        return new AlertOutline(
                row.getObject("id", UUID.class),
                row.getInt("raised_count"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                Priority.valueOf(row.getString("priority")),
                deadline == null ? null : deadline.toInstant(),
                State.valueOf(row.getString("state")).isSettled()
                        || Affectedness.valueOf(row.getString("affectedness")) == Affectedness.NOT_AFFECTED);
    }
}
