package eu.salvus.server.simulation;

import eu.salvus.server.identity.OrganisationEnded;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the simulations of an organisation that has ended, before their twins are. */
@Component
class ForgottenSimulations {

    private static final List<String> KEPT = List.of("simulation_result", "simulation_page", "simulation_runs");

    private final JdbcClient database;

    ForgottenSimulations(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        database.sql("delete from share where organisation = ?")
                .param(ended.organisation())
                .update();
        for (String table : KEPT) {
            database.sql("delete from " + table
                            + " where simulation in (select id from simulation where organisation = ?)")
                    .param(ended.organisation())
                    .update();
        }
        database.sql("delete from simulation where organisation = ?")
                .param(ended.organisation())
                .update();
    }
}
