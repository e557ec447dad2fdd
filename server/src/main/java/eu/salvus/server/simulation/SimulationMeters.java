package eu.salvus.server.simulation;

import eu.salvus.server.work.State;
import eu.salvus.twin.Words;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many simulations wait and how many run, whoever asked for them. */
@Component
final class SimulationMeters implements MeterBinder {

    private final JdbcClient database;

    SimulationMeters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (State state : List.of(State.QUEUED, State.RUNNING)) {
            Gauge.builder("salvus.simulations", state, this::count)
                    .tag("state", Words.of(state))
                    .description("Simulations that wait or run")
                    .register(meters);
        }
    }

    private double count(State state) {
        try {
            return database.sql("select count(*) from simulation where state = ?")
                    .param(state.name())
                    .query(Long.class)
                    .single();
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }
}
