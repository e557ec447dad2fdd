package eu.salvus.server.prevention;

import eu.salvus.server.notification.News;
import eu.salvus.server.work.State;
import eu.salvus.twin.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of searches, and the news of their changes. */
@Repository
class SearchRows {

    static final String TABLE = "measure_search";

    /** Searches with the names of their twins. */
    static final String COLUMNS =
            "select s.id, s.organisation, s.twin, s.twin_version, t.name as twin_name, s.scenarios, s.money, s.staff_days, s.years,"
                    + " s.thorough, s.seed, s.state, s.done, s.problem, s.created_at, s.created_by from measure_search s"
                    + " join twin t on t.id = s.twin";

    private static final Pattern PARTING = Pattern.compile(" ");

    private final JdbcClient database;
    private final ApplicationEventPublisher news;

    SearchRows(JdbcClient database, ApplicationEventPublisher news) {
        this.database = database;
        this.news = news;
    }

    /** A search as it is now. */
    StoredSearch of(UUID id) {
        return database.sql(COLUMNS + " where s.id = ?")
                .param(id)
                .query(SearchRows::row)
                .single();
    }

    /** Tells that a search changed, and gives it as it is now. */
    StoredSearch changed(UUID id) {
        StoredSearch search = of(id);
        news.publishEvent(new News(
                search.organisation(), new SearchPayload.Progress(id, Words.of(search.state()), search.done())));
        return search;
    }

    /**
     * Keeps what one found, in the transaction in which it ends.
     *
     * @param told by language (JSON)
     */
    void keep(UUID id, Map<String, String> told) {
        told.forEach((language, body) -> database.sql(
                        "insert into measure_search_result (search, language, body) values (?, ?, ?)")
                .params(id, language, body)
                .update());
    }

    static StoredSearch row(ResultSet row, int number) throws SQLException {
        return new StoredSearch(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("twin", UUID.class),
                row.getInt("twin_version"),
                row.getString("twin_name"),
                ids(row.getString("scenarios")),
                row.getDouble("money"),
                row.getObject("staff_days", Double.class),
                row.getDouble("years"),
                row.getBoolean("thorough"),
                row.getLong("seed"),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    private static List<String> ids(String text) {
        return PARTING.splitAsStream(text).filter(id -> !id.isEmpty()).toList();
    }
}
