package eu.salvus.server.simulation;

import eu.salvus.report.Report;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.OneByOne;
import eu.salvus.server.work.State;
import eu.salvus.simulation.ChosenReaction;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Branches of runs that were simulated. The run told by a result is played again with one reaction more: what differs comes from that choice
 * and from nothing else, for all draws are the same. It takes a second of one core: they are made {@linkplain OneByOne one by one}.
 */
@Service
class Branches {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    /** A class of trainees, each with a reaction of their own. */
    private static final int IN_LINE = 30;

    private final Results results;
    private final Twins twins;
    private final ResultTeller teller;
    private final Measures catalogue = Measures.builtIn();
    private final OneByOne branching = new OneByOne(IN_LINE);

    Branches(Results results, Twins twins, ResultTeller teller) {
        this.results = results;
        this.twins = twins;
        this.teller = teller;
    }

    /** What may be chosen in a simulation's hospital. */
    BranchPayload.Choices choices(Caller caller, UUID id, Locale locale) {
        PlayedHospital played = PlayedHospital.of(over(caller, id), twins, catalogue);
        Sentences words = Sentences.in(locale);
        Names names = new Names(TwinIndex.of(played.twin()), words);
        return new BranchPayload.Choices(played.simulation().choices().stream()
                .map(choice -> new BranchPayload.Choice(
                        Words.of(choice.kind()),
                        words.text("reaction." + Words.of(choice.kind())),
                        choice.subject(),
                        choice.subject().isEmpty() ? "" : names.of(choice.subject())))
                .toList());
    }

    /** Branches the run that a simulation's result tells. */
    BranchPayload branch(Caller caller, UUID id, BranchPayload.Asked asked, Locale locale) {
        StoredSimulation simulation = over(caller, id);
        ChosenReaction choice = new ChosenReaction(kind(asked.kind()), asked.subject());
        return branching.of(caller, () -> branched(simulation, asked.time(), choice, locale));
    }

    private BranchPayload branched(StoredSimulation simulation, double time, ChosenReaction choice, Locale locale) {
        PlayedHospital played = PlayedHospital.of(simulation, twins, catalogue);
        if (!played.simulation().choices().contains(choice) || !(time >= 0 && Double.isFinite(time))) {
            throw new RefusedException(BAD_REQUEST, "reaction-unknown");
        }
        int run = Objects.requireNonNull(simulation.toldRun());
        TypicalRun usual = played.simulation().replay(run);
        // One run is enough to name what there is; what is told is the branch.
        SimulationResult result = Objects.requireNonNull(played.simulation().run(1, 1, null, Progress.NONE));
        TypicalRun branch = played.simulation().branch(run, time, choice);
        Report report = teller.report(played, result.toldBy(branch));
        Sentences words = Sentences.in(locale);
        return new BranchPayload(
                usual.careHours(),
                branch.careHours(),
                summary(usual.careHours() - branch.careHours(), locale),
                teller.moments(report, words),
                teller.replay(report, words));
    }

    private StoredSimulation over(Caller caller, UUID id) {
        StoredSimulation simulation = results.read(caller, id);
        if (simulation.state() != State.DONE) {
            throw new RefusedException(CONFLICT, "simulation-unfinished");
        }
        return simulation;
    }

    private static String summary(double saved, Locale locale) {
        String key = saved >= 1 ? "branch.saved" : saved <= -1 ? "branch.cost" : "branch.same";
        return Texts.in(locale).of(key, Math.abs(saved));
    }

    private static ReactionKind kind(String word) {
        return Arrays.stream(ReactionKind.values())
                .filter(kind -> Words.of(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> NotFoundException.of("reaction", word));
    }
}
