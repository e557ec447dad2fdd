package eu.salvus.simulation.measure;

import eu.salvus.simulation.choice.Objective;
import eu.salvus.simulation.choice.Sample;
import eu.salvus.simulation.choice.Stratum;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.variant.Tally;
import eu.salvus.simulation.variant.VariantRuns;
import eu.salvus.twin.Twin;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What sets of measures do to a hospital: each is simulated as the twin it makes, on the same draws. */
public final class HospitalObjective implements Objective {
    /**
     * The share of the staff time that measures take which is care not given, from 0 to 1. Assumption: staff make up for most seconds;
     * nobody has measured how much of it patients lose.
     */
    public static final double FRICTION_SHARE = 0.01;

    private final Settings settings;
    private final VariantRuns runs;
    private final double[] standing;

    /**
     * What is simulated.
     *
     * @param twin the hospital as it is
     * @param measures that may be taken; bit <i>i</i> of a set is the measure at position <i>i</i>
     * @param effect how well they work
     * @param mix the scenarios with their attempts a year
     * @param runs of each scenario, 1 or more
     * @param threads 1 or more
     * @param places where groups of unknowns lie in their ranges in all runs, by their keys; the others are drawn in each run
     */
    public record Settings(
            Twin twin,
            List<Measure> measures,
            Effect effect,
            List<Attempts> mix,
            int runs,
            int threads,
            Map<Long, Double> places) {
        /** Copies the collections. */
        public Settings {
            measures = List.copyOf(measures);
            mix = List.copyOf(mix);
            places = Map.copyOf(places);
        }

        /** Every measure works as in the middle of its range, and what is unknown is drawn in each run. */
        public Settings(Twin twin, List<Measure> measures, List<Attempts> mix, int runs, int threads) {
            this(twin, measures, Effect.MIDDLE, mix, runs, threads, Map.of());
        }
    }

    /**
     * A scenario and how often it is attempted.
     *
     * @param scenario the scenario
     * @param aYear attempts a year, above 0
     */
    public record Attempts(Scenario scenario, double aYear) {
        /** As often as the scenario says, in the middle of its range. */
        public static Attempts usual(Scenario scenario) {
            return new Attempts(scenario, scenario.attemptsPerYear().middle());
        }

        /** As often as at a place, from 0 to 1, in the scenario's range: in ratio where its middle is one. */
        static Attempts at(Scenario scenario, double place) {
            double low = scenario.attemptsPerYear().low();
            double high = scenario.attemptsPerYear().high();
            return new Attempts(
                    scenario, low == 0 ? high * place : low * StrictMath.exp(place * StrictMath.log(high / low)));
        }
    }

    /** Prepares nothing yet; the seed is that of all draws. */
    public HospitalObjective(Settings settings, long seed) {
        this.settings = settings;
        runs = new VariantRuns(
                settings.mix().stream().map(Attempts::scenario).toList(),
                settings.runs(),
                seed,
                settings.threads(),
                this::twin,
                settings.places());
        standing = settings.measures().stream()
                .mapToDouble(measure -> FRICTION_SHARE * friction(measure, settings.twin()))
                .toArray();
    }

    private static double friction(Measure measure, Twin twin) {
        return Applicability.of(measure, twin) instanceof Applicability.Applicable applicable
                ? applicable.price(1).staffHoursPerYear().middle()
                : 0;
    }

    /** The twin once a set is taken. */
    public Twin twin(BitSet set) {
        return Measures.patched(settings.twin(), measures(set), settings.effect());
    }

    private List<Measure> measures(BitSet set) {
        return set.stream().mapToObj(settings.measures()::get).toList();
    }

    /** How much was simulated, and how much taken over from sets simulated before. */
    public Tally tally() {
        return runs.tally();
    }

    @Override
    public List<Stratum> strata() {
        return settings.mix().stream()
                .map(each -> new Stratum(each.scenario().id(), each.aYear(), settings.runs()))
                .toList();
    }

    @Override
    public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
        return runs.of(sets, progress).stream()
                .map(outcomes -> new Sample(outcomes.care(), outcomes.people()))
                .toList();
    }

    @Override
    public double standing(BitSet set) {
        return set.stream().mapToDouble(measure -> standing[measure]).sum();
    }

    @Override
    public Objective fresh(long seed) {
        return new HospitalObjective(settings, seed);
    }
}
