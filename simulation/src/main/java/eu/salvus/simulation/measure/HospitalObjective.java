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

/** What sets of measures do to a hospital: each is simulated as the twin it makes, on the same draws. */
public final class HospitalObjective implements Objective {
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
     */
    public record Settings(
            Twin twin, List<Measure> measures, Effect effect, List<Attempts> mix, int runs, int threads) {
        /** Copies the lists. */
        public Settings {
            measures = List.copyOf(measures);
            mix = List.copyOf(mix);
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
    }

    /** Prepares nothing yet; the seed is that of all draws. */
    public HospitalObjective(Settings settings, long seed) {
        this.settings = settings;
        runs = new VariantRuns(
                settings.mix().stream().map(Attempts::scenario).toList(),
                settings.runs(),
                seed,
                settings.threads(),
                this::twin);
        standing = settings.measures().stream()
                .mapToDouble(measure -> friction(measure, settings.twin()))
                .toArray();
    }

    private static double friction(Measure measure, Twin twin) {
        return Applicability.of(measure, twin) instanceof Applicability.Applicable applicable
                ? applicable.price(1).careHoursPerYear().middle()
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
