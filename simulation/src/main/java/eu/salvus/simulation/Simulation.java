package eu.salvus.simulation;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.ensemble.Ensemble;
import eu.salvus.simulation.ensemble.EnsembleSettings;
import eu.salvus.simulation.ensemble.OutcomeTable;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.insight.InsightSearch;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario played against a hospital, many times. The same twin, scenario, seed and number of runs give the same result, whatever the
 * number of threads.
 */
public final class Simulation {

    /** Version of the engine: it changes whenever a result may. */
    public static final String ENGINE = "2";

    private final PreparedHospital prepared;
    private final Scenario scenario;
    private final long seed;
    private final Marks marks;
    private final Hashes hashes;

    private Simulation(Twin twin, Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        prepared = PreparedHospital.of(twin, scenario);
        marks = Marks.of(prepared);
        hashes = Hashes.of(twin, scenario);
    }

    /**
     * Prepares a scenario against a hospital.
     *
     * @param seed of all draws
     * @throws IllegalArgumentException when the scenario cannot be played here, or the twin lacks something; it says what to do
     */
    public static Simulation of(Twin twin, Scenario scenario, long seed) {
        return new Simulation(twin, scenario, seed);
    }

    /** The compiled hospital. */
    public PreparedHospital prepared() {
        return prepared;
    }

    /**
     * Plays it.
     *
     * @param runs number of runs at most
     * @param threads number of threads; it never changes the result
     * @param tight when to stop earlier: half-width of the 95 % interval of mean care lost as a share of it, or null for all runs
     * @param progress hears of the progress, may cancel
     * @return the result over the runs made; null when cancelled before the first batch was whole
     */
    public @Nullable SimulationResult run(int runs, int threads, @Nullable Double tight, Progress progress) {
        Played played = play(runs, threads, tight, progress);
        return played == null ? null : played.result();
    }

    /**
     * A result, and what each run lost.
     *
     * @param result over all runs
     * @param losses in care-hours, in the order of the runs
     */
    public record Played(SimulationResult result, RunLosses losses) {}

    /** Plays it like {@link #run}, and keeps what each run lost, to be compared with another draw by draw. */
    public @Nullable Played play(int runs, int threads, @Nullable Double tight, Progress progress) {
        OutcomeColumns columns = columns();
        EnsembleSettings.Precision precision =
                tight == null ? null : new EnsembleSettings.Precision(OutcomeColumns.CARE, tight, 0);
        OutcomeTable table = Ensemble.run(
                new EnsembleSettings(runs, threads, precision),
                columns.count(),
                () -> new HospitalRun(prepared, marks, seed),
                progress);
        if (table.runs() == 0) {
            return null;
        }
        SimulationResult.Reproduction reproduction = new SimulationResult.Reproduction(
                ENGINE, hashes.twin(), hashes.content(), scenario.id(), seed, table.runs());
        SimulationResult result = new ResultBuilder(prepared, table, columns, seed, reproduction)
                .build(run -> new Replay(prepared, marks, seed).of(run));
        return new Played(result, RunLosses.of(prepared, table, columns));
    }

    /**
     * Why it comes as it does.
     *
     * @param runs number of runs to look into, the first ones
     * @param threads number of threads; it never changes the result
     * @param progress hears of the progress, may cancel
     * @return what was found; null when cancelled
     */
    public @Nullable Insight why(int runs, int threads, Progress progress) {
        return new InsightSearch(prepared, marks, seed).of(runs, threads, progress);
    }

    /** Replays a run, event by event. */
    public TypicalRun replay(int run) {
        return new Replay(prepared, marks, seed).of(run);
    }

    /** What the hospital could choose to do at any moment of a run. */
    public List<ChosenReaction> choices() {
        return new ReactionChoices(prepared).all();
    }

    /**
     * Replays a run in which somebody chose to do something, draw by draw the same otherwise: before that hour nothing differs.
     *
     * @param time hours since the beginning, 0 or more
     * @param choice one of {@link #choices()}; undone after the time it usually lasts
     * @throws IllegalArgumentException when the hospital has no such choice, or the time is before the beginning
     */
    public TypicalRun branch(int run, double time, ChosenReaction choice) {
        TypicalRun branch =
                new Replay(prepared, marks, seed).of(run, new ReactionChoices(prepared).injections(choice, time));
        return branch.with(new TypicalRun.Event(
                time, TypicalRun.Kind.REACTION, choice.subject(), choice.kind().name(), 0));
    }

    private OutcomeColumns columns() {
        return OutcomeColumns.of(prepared);
    }

    /** The place from 0 to 1 of a group of unknowns in its range in a run. */
    static double place(PreparedHospital prepared, long seed, int run, int group) {
        return prepared.assumptions().place(Draws.run(seed, run), group);
    }

    /** The text of a content file that comes with Salvus, for its hash. */
    static String content(String name) {
        return ContentFile.builtIn(name).text();
    }
}
