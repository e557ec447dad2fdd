package eu.salvus.server.prevention;

import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.JobTable;
import eu.salvus.server.work.WatchedJobs;
import eu.salvus.server.work.Work;
import eu.salvus.simulation.advice.Adviser;
import eu.salvus.simulation.advice.Request;
import eu.salvus.simulation.choice.Aim;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Stage;
import eu.salvus.simulation.choice.Watch;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the searches that wait. */
@Component
final class SearchRunner implements Work {

    /** Scenarios looked at when none is named. */
    private static final int DEAREST = 3;

    /** Where the search begins and ends, and so the scoring of what it found begins, in hundredths of all the time (measured). */
    private static final int BEGUN = 3;

    private static final int SEARCHED = 70;
    private static final int SCORED = 99;
    private static final int ALL = 100;

    private final SearchRows rows;
    private final WatchedJobs jobs;
    private final Twins twins;
    private final PlanTeller teller;
    private final Measures catalogue = Measures.builtIn();

    SearchRunner(
            SearchRows rows,
            JdbcClient database,
            TransactionOperations transactions,
            InstantSource clock,
            Twins twins,
            PlanTeller teller) {
        this.rows = rows;
        this.jobs = new WatchedJobs(new JobTable(database, clock, SearchRows.TABLE), transactions, rows::changed);
        this.twins = twins;
        this.teller = teller;
    }

    @Override
    public String kind() {
        return "measure-search";
    }

    @Override
    public boolean takesMinutes() {
        return true;
    }

    @Override
    public WatchedJobs jobs() {
        return jobs;
    }

    @Override
    public boolean run(UUID id, BooleanSupplier goesOn) {
        StoredSearch asked = rows.of(id);
        Twin twin = twins.twin(asked.organisation(), asked.twin(), asked.twinVersion());
        Thoroughness work = Thoroughness.of(asked);
        Request request = new Request(
                twin,
                catalogue,
                mix(asked, twin),
                new Budget(asked.money(), Objects.requireNonNullElse(asked.staffDays(), Double.POSITIVE_INFINITY)),
                asked.years(),
                Aim.EXPECTED,
                work.effort(),
                work.runs(),
                0,
                asked.seed(),
                1);
        try {
            Map<String, String> told = teller.tell(Adviser.front(request, watch(id, goesOn)));
            return jobs.finished(id, ALL, () -> rows.keep(id, told));
        } catch (CancellationException ended) {
            return false;
        }
    }

    private static List<Attempts> mix(StoredSearch asked, Twin twin) {
        if (!asked.scenarios().isEmpty()) {
            return asked.scenarios().stream()
                    .map(id -> Attempts.usual(Objects.requireNonNull(Scenarios.find(id), id)))
                    .toList();
        }
        Beginnings beginnings = Beginnings.of(twin);
        List<Scenario> possible =
                Scenarios.all().stream().filter(beginnings::canBegin).toList();
        return Adviser.dearest(twin, possible, DEAREST, asked.seed(), 1);
    }

    private Watch watch(UUID id, BooleanSupplier goesOn) {
        int[] told = {0};
        return (stage, done, all) -> {
            int hundredths = hundredths(stage, (double) done / Math.max(1, all));
            if (hundredths > told[0]) {
                told[0] = hundredths;
                return jobs.goesOn(id, hundredths, goesOn);
            }
            return goesOn.getAsBoolean();
        };
    }

    private static int hundredths(Stage stage, double part) {
        return stage == Stage.SCORE_AGAIN
                ? (int) (SEARCHED + part * (SCORED - SEARCHED))
                : (int) (BEGUN + part * (SEARCHED - BEGUN));
    }
}
