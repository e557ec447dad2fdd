package eu.salvus.server.simulation;

import eu.salvus.server.notification.News;
import eu.salvus.server.work.State;
import eu.salvus.twin.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of simulations, and the news of their changes. */
@Repository
class SimulationRows {

    static final String TABLE = "simulation";

    /** Simulations with the names of their twins. */
    static final String COLUMNS =
            "select s.id, s.organisation, s.twin, s.twin_version, t.name as twin_name, s.scenario, s.runs, s.seed, s.measures, s.state,"
                    + " s.done, s.told_run, s.problem, s.created_at, s.created_by from simulation s join twin t on t.id = s.twin";

    private static final Pattern PARTING = Pattern.compile(" ");

    private final JdbcClient database;
    private final ApplicationEventPublisher news;

    SimulationRows(JdbcClient database, ApplicationEventPublisher news) {
        this.database = database;
        this.news = news;
    }

    /** A simulation as it is now. */
    StoredSimulation of(UUID id) {
        return database.sql(COLUMNS + " where s.id = ?")
                .param(id)
                .query(SimulationRows::row)
                .single();
    }

    /** Tells that a simulation changed, and gives it as it is now. */
    StoredSimulation changed(UUID id) {
        StoredSimulation simulation = of(id);
        news.publishEvent(new News(
                simulation.organisation(),
                new SimulationPayload.Progress(
                        id, Words.of(simulation.state()), simulation.done(), simulation.runs())));
        return simulation;
    }

    static StoredSimulation row(ResultSet row, int number) throws SQLException {
        return new StoredSimulation(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("twin", UUID.class),
                row.getInt("twin_version"),
                row.getString("twin_name"),
                row.getString("scenario"),
                row.getInt("runs"),
                row.getLong("seed"),
                ids(row.getString("measures")),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getObject("told_run", Integer.class),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    private static List<String> ids(String text) {
        return PARTING.splitAsStream(text).filter(id -> !id.isEmpty()).toList();
    }
}
