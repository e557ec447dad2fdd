package eu.salvus.simulation.preparation;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.attack.Attacker;
import eu.salvus.simulation.attack.Detonation;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.Relenting;
import eu.salvus.simulation.hospital.HospitalIds;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.scenario.AttackerProfile;
import eu.salvus.simulation.scenario.EntryPoint;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.StepName;
import eu.salvus.simulation.scenario.Strike;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles a scenario against a hospital's attack model. */
final class AttackPart {

    private static final String WAITING = "waiting";
    private static final String INSIDE = "inside";
    private static final String RELENTS = "relents";
    private static final int HOURS = 168;

    private final HospitalModel hospital;
    private final Scenario scenario;
    private final Unstated unstated;
    private final boolean mayLackBeginning;

    AttackPart(HospitalModel hospital, Scenario scenario, Unstated unstated) {
        this(hospital, scenario, unstated, false);
    }

    /**
     * @param mayLackBeginning whether a hospital with nothing to begin with is not attacked, instead of refused
     */
    AttackPart(HospitalModel hospital, Scenario scenario, Unstated unstated, boolean mayLackBeginning) {
        this.hospital = hospital;
        this.mayLackBeginning = mayLackBeginning;
        this.scenario = scenario;
        this.unstated = unstated;
    }

    /** When the strike comes, to be asked before the groups of unknowns are closed. */
    @Nullable
    Detonation detonation() {
        Strike strike = scenario.strike();
        if (strike == null) {
            return null;
        }
        Assumed dwell = unstated.uncertain(
                "dwell", scenario.id(), new Bounds(strike.dwellLow(), strike.dwellHigh(), "the scenario"), "hours");
        return new Detonation(
                campaign(WAITING),
                steps(strike.ready()),
                false,
                strike.moment(),
                new int[] {campaign(INSIDE)},
                dwell,
                steps(strike.backupsFirst()),
                Assumed.known(strike.patience()));
    }

    /**
     * Compiles.
     *
     * @throws IllegalArgumentException when the hospital has nothing that the scenario could begin with
     */
    AttackPlan compile(@Nullable Detonation detonation, Set<Integer> observed, Assumptions assumptions) {
        AttackPlanBuilder plan =
                hospital.blankPlan().assumptions(assumptions).start(weights()).horizon(scenario.horizonHours());
        hospital.defences().forEach(defence -> plan.defence(defence.step(), defence.on()));
        scenario.campaign().forEach((name, on) -> plan.defence(campaign(name), Assumed.known(on ? 1 : 0)));
        observed.forEach(plan::observable);
        scenario.entries().forEach(entry -> enter(plan, entry));
        plan.attacker(attacker());
        if (detonation != null) {
            plan.detonation(detonation);
        }
        if (scenario.lasts() != null) {
            plan.relenting(new Relenting(campaign(RELENTS), scenario.lasts().law()));
        }
        return plan.build();
    }

    private double[] weights() {
        double[] weights = new double[HOURS];
        scenario.start().hours().forEach(hour -> weights[hour] = 1);
        return weights;
    }

    private Attacker attacker() {
        AttackerProfile profile = scenario.attacker();
        List<int[]> stages = Stream.of(profile.goals(), profile.afterwards())
                .map(this::steps)
                .filter(goals -> goals.length > 0)
                .toList();
        return new Attacker(
                profile.hands() == 0 ? Attacker.UNLIMITED : profile.hands(),
                profile.lanes() == 0 ? Attacker.UNLIMITED : profile.lanes(),
                profile.policy(),
                stages,
                profile.pace(),
                profile.noise(),
                profile.learning());
    }

    private void enter(AttackPlanBuilder plan, EntryPoint entry) {
        int[] steps = new Beginnings(hospital).steps(entry);
        if (steps.length == 0 && mayLackBeginning) {
            return;
        }
        if (steps.length == 0) {
            throw new IllegalArgumentException("the scenario " + scenario.id() + " begins at " + entry.step()
                    + (entry.hosting().isEmpty()
                            ? ""
                            : " of a supplier that hosts " + String.join(" or ", entry.hosting()))
                    + ", and this hospital has none; choose another scenario, or add it to the twin");
        }
        if (entry.oneOfThem()) {
            plan.entry(new Entry(steps, 0, Draws.key("entry", entry.step().toString())));
        } else {
            IntStream.of(steps).forEach(step -> plan.entry(Entry.at(step)));
        }
    }

    private int campaign(String step) {
        int found = hospital.step(hospital.resource(HospitalIds.CAMPAIGN), step);
        if (found < 0) {
            throw new IllegalArgumentException("the scenario " + scenario.id() + " sets `" + step
                    + "` of the campaign, and the attack language has no such step");
        }
        return found;
    }

    private int[] steps(List<StepName> names) {
        return names.stream()
                .flatMapToInt(name -> Arrays.stream(hospital.steps(name.type(), name.step())))
                .toArray();
    }
}
