package eu.salvus.simulation.advice;

import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Candidate;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Chooser;
import eu.salvus.simulation.choice.Doubt;
import eu.salvus.simulation.choice.Doubts;
import eu.salvus.simulation.choice.Front;
import eu.salvus.simulation.choice.FrontChooser;
import eu.salvus.simulation.choice.Question;
import eu.salvus.simulation.choice.Watch;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.measure.HospitalObjective;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.HospitalUncertainty;
import eu.salvus.simulation.measure.HospitalUncertainty.Unsure;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers which measures a hospital should take first. The same request gives the same advice, whatever the threads. */
public final class Adviser {

    /** The curve: what half and twice the money could do. */
    private static final double[] OTHER_MONEY = {0.5, 2};

    /** The front: shares of the most there could be, closer where money is scarce. */
    private static final double[] FRONT_MONEY = {0, 0.05, 0.12, 0.25, 0.4, 0.6, 0.8};

    /** Runs of each scenario to tell which cost most. */
    private static final int RANKING_RUNS = 60;

    /** Runs of each scenario at each combination of unsure numbers: all combinations share their draws. */
    private static final int POINT_RUNS = 60;

    /** The seeds of what is scored again and of where points lie: away from the search's, and a function of it. */
    private static final long AGAIN = 0x5DEECE66DL;

    private Adviser() {}

    /**
     * Advises.
     *
     * @throws IllegalArgumentException when a scenario cannot begin at the hospital, or the twin cannot be simulated
     * @throws java.util.concurrent.CancellationException when the watch ends it
     */
    public static Advice advise(Request request, Watch watch) {
        Catalogue catalogue = new Catalogue(request.catalogue(), request.twin(), request.years());
        List<Option> options = catalogue.options();
        List<Candidate> candidates = options.stream().map(Option::candidate).toList();
        HospitalObjective rough = objective(
                request, options, Math.min(request.runs(), request.effort().roughRuns()));
        HospitalObjective whole =
                request.runs() <= request.effort().roughRuns() ? rough : objective(request, options, request.runs());
        Choice choice = Chooser.choose(
                new Question(
                        candidates,
                        request.budget(),
                        others(request.budget()),
                        rough,
                        whole,
                        request.aim(),
                        request.effort(),
                        request.seed() ^ AGAIN),
                watch);
        Doubting doubting = doubting(request, options, choice);
        return new Advice(
                request,
                options,
                choice,
                catalogue.demands(choice.best().outcome().measures()),
                catalogue.inPlace(),
                catalogue.notSimulated(),
                doubting == null ? null : doubting.doubt(watch),
                doubting == null ? List.of() : doubting.unsure(),
                rough.tally());
    }

    /**
     * Advises for all amounts of money up to the request's, which must be limited: a search for a few amounts between nothing and all of it. No unsure numbers are
     * tried, whatever the request says.
     *
     * @throws IllegalArgumentException when a scenario cannot begin at the hospital, the twin cannot be simulated, or the money is
     *     not limited
     * @throws java.util.concurrent.CancellationException when the watch ends it
     */
    public static FrontAdvice front(Request request, Watch watch) {
        double most = request.budget().money();
        if (Double.isInfinite(most)) {
            throw new IllegalArgumentException("the money must be limited; say how much there could be at most");
        }
        Catalogue catalogue = new Catalogue(request.catalogue(), request.twin(), request.years());
        List<Option> options = catalogue.options();
        HospitalObjective rough = objective(
                request, options, Math.min(request.runs(), request.effort().roughRuns()));
        HospitalObjective whole =
                request.runs() <= request.effort().roughRuns() ? rough : objective(request, options, request.runs());
        Front found = FrontChooser.choose(
                new Question(
                        options.stream().map(Option::candidate).toList(),
                        request.budget(),
                        DoubleStream.of(FRONT_MONEY)
                                .mapToObj(share -> new Budget(
                                        most * share, request.budget().staffDays()))
                                .toList(),
                        rough,
                        whole,
                        request.aim(),
                        request.effort(),
                        request.seed() ^ AGAIN),
                watch);
        return new FrontAdvice(
                request,
                options,
                found,
                found.plans().stream()
                        .map(plan -> catalogue.demands(plan.best().outcome().measures()))
                        .toList(),
                catalogue.inPlace(),
                catalogue.notSimulated());
    }

    /**
     * The scenarios that cost a hospital most care a year, at the attempts usual for each; most first.
     *
     * @param among scenarios that may begin there
     * @param most how many at most
     */
    public static List<Attempts> dearest(Twin twin, List<Scenario> among, int most, long seed, int threads) {
        List<Attempts> mix = among.stream().map(Attempts::usual).toList();
        HospitalObjective nothing = new HospitalObjective(
                new HospitalObjective.Settings(twin, List.of(), mix, RANKING_RUNS, threads), seed);
        double[] loss = nothing.evaluate(List.of(new BitSet()), Progress.NONE)
                .getFirst()
                .loss();
        Comparator<Integer> byLoss =
                Comparator.comparingDouble(number -> -mix.get(number).aYear()
                        * Arrays.stream(loss, number * RANKING_RUNS, (number + 1) * RANKING_RUNS)
                                .sum());
        return IntStream.range(0, mix.size())
                .boxed()
                .sorted(byLoss)
                .limit(most)
                .map(mix::get)
                .toList();
    }

    private static HospitalObjective objective(Request request, List<Option> options, int runs) {
        return new HospitalObjective(settings(request, options, runs), request.seed());
    }

    private static HospitalObjective.Settings settings(Request request, List<Option> options, int runs) {
        return new HospitalObjective.Settings(
                request.twin(), options.stream().map(Option::measure).toList(), request.mix(), runs, request.threads());
    }

    private static List<Budget> others(Budget budget) {
        return Double.isInfinite(budget.money()) || budget.money() == 0
                ? List.of()
                : DoubleStream.of(OTHER_MONEY)
                        .mapToObj(factor -> new Budget(budget.money() * factor, budget.staffDays()))
                        .toList();
    }

    private static @Nullable Doubting doubting(Request request, List<Option> options, Choice choice) {
        List<String> chosen = choice.best().outcome().measures();
        if (request.points() == 0 || chosen.isEmpty()) {
            return null;
        }
        List<String> runnerUp = choice.ties().stream()
                .map(tie -> tie.outcome().measures())
                .findFirst()
                .orElse(null);
        Set<String> compared = new HashSet<>(chosen);
        compared.addAll(runnerUp == null ? List.of() : runnerUp);
        List<Option> unsure = options.stream()
                .filter(option -> compared.contains(option.measure().id()))
                .toList();
        int runs = Math.min(request.runs(), POINT_RUNS);
        return new Doubting(
                request,
                unsure,
                chosen,
                runnerUp,
                new HospitalUncertainty(settings(request, unsure, runs), request.seed()));
    }

    /** What is tried at many points: only the measures of the answer and of its runner-up. */
    private record Doubting(
            Request request,
            List<Option> options,
            List<String> chosen,
            @Nullable List<String> runnerUp,
            HospitalUncertainty uncertainty) {

        List<Unsure> unsure() {
            return IntStream.range(0, uncertainty.dimensions())
                    .mapToObj(uncertainty::unsure)
                    .toList();
        }

        Doubt doubt(Watch watch) {
            return Doubts.of(
                    options.stream().map(Option::candidate).toList(),
                    uncertainty,
                    request.aim(),
                    chosen,
                    runnerUp,
                    Math.max(request.points(), Doubts.LEAST_POINTS),
                    request.seed() ^ AGAIN,
                    watch);
        }
    }
}
