package eu.salvus.server.prevention;

import eu.salvus.server.simulation.JobTable;
import eu.salvus.server.simulation.Work;
import eu.salvus.server.twin.Twins;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Makes the searches that wait. */
@Component
final class SearchRunner implements Work {

    /** Scenarios looked at when none is named. */
    private static final int DEAREST = 3;

    /** Where the search begins and ends, and so the scoring of what it found begins, in hundredths of all the time (measured). */
    private static final int BEGUN = 3;

    private static final int SEARCHED = 70;
    private static final int SCORED = 99;

    private final SearchWork searches;
    private final Twins twins;
    private final PlanTeller teller;
    private final Measures catalogue = Measures.builtIn();

    SearchRunner(SearchWork searches, Twins twins, PlanTeller teller) {
        this.searches = searches;
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
    public JobTable jobs() {
        return searches.jobs();
    }

    @Override
    public void changed(UUID id) {
        searches.changed(id);
    }

    @Override
    public boolean run(UUID id, BooleanSupplier goesOn) {
        StoredSearch asked = searches.taken(id);
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
            return searches.finished(id, teller.tell(Adviser.front(request, watch(id, goesOn))));
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
                searches.progressed(id, hundredths);
                return goesOn.getAsBoolean() && searches.isWanted(id);
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
