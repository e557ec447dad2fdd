package eu.salvus.cli.measure;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ProgressBar;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Adviser;
import eu.salvus.simulation.advice.Request;
import eu.salvus.simulation.choice.Stage;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks for advice, with a bar for each stage, or a line away from a terminal.
 *
 * @param terminal where the bars are drawn
 */
record Consultation(Terminal terminal) {

    /** Scenarios looked at when none is named. */
    private static final int DEAREST = 3;

    /**
     * Advises.
     *
     * @param request made of the mix of scenarios
     * @param asked scenarios named; without any, those that cost this hospital most care
     * @throws Failure {@link ExitCode#BAD_DATA} when a scenario cannot begin at the hospital, or the twin does not fit
     */
    Advice advise(
            Function<List<Attempts>, Request> request, Twin twin, List<AskedScenario> asked, long seed, int threads) {
        Beginnings beginnings = beginnings(twin);
        for (AskedScenario each : asked) {
            if (!beginnings.canBegin(each.attempts().scenario())) {
                throw new Failure(
                        ExitCode.BAD_DATA,
                        messages()
                                .text(
                                        "simulate.cannot-begin",
                                        twin.name(),
                                        each.attempts()
                                                .scenario()
                                                .name()
                                                .in(messages().language().locale())),
                        messages().text("simulate.cannot-begin.remedy"));
            }
        }
        Set<Stage> begun = ConcurrentHashMap.newKeySet();
        Map<Stage, ProgressBar> bars = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            bars.put(stage, new ProgressBar(terminal, messages().word(stage)));
        }
        try {
            List<Attempts> mix = asked.isEmpty()
                    ? Adviser.dearest(twin, possible(beginnings), DEAREST, seed, threads)
                    : asked.stream().map(AskedScenario::attempts).toList();
            return Adviser.advise(request.apply(mix), (stage, done, all) -> {
                if (!terminal.showsProgress() && begun.add(stage)) {
                    terminal.remark(messages().word(stage));
                }
                bars.forEach((other, bar) -> {
                    if (other == stage) {
                        bar.moved(done, all);
                    }
                });
                return true;
            });
        } catch (IllegalArgumentException unfit) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages().text("measures.unfit", twin.name(), String.valueOf(unfit.getMessage())),
                    "");
        } finally {
            bars.values().forEach(ProgressBar::close);
        }
    }

    private Beginnings beginnings(Twin twin) {
        try {
            return Beginnings.of(twin);
        } catch (IllegalArgumentException unfit) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages().text("measures.unfit", twin.name(), String.valueOf(unfit.getMessage())),
                    "");
        }
    }

    private static List<Scenario> possible(Beginnings beginnings) {
        return Scenarios.all().stream().filter(beginnings::canBegin).toList();
    }

    private Messages messages() {
        return terminal.messages();
    }
}
