package eu.salvus.server.simulation;

import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
import eu.salvus.report.story.Why;
import eu.salvus.server.Languages;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.OneByOne;
import eu.salvus.server.work.State;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.TwinIndex;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why results are as they are: made when somebody asks for the first time, from the first runs of the simulation, and kept. It takes seconds:
 * they are made {@linkplain OneByOne one by one}, and whoever reads what is there waits for nobody.
 */
@Service
class Reasons {

    private static final String KIND = "reasons";
    private static final int CONFLICT = 409;

    /** All who look at one new result wait for the same reasons. */
    private static final int IN_LINE = 200;

    /** So many runs tell enough: as many as a report page looks into. */
    private static final int LOOKED = 300;

    private final Simulations simulations;
    private final Results results;
    private final Twins twins;
    private final JsonMapper json;
    private final Measures catalogue = Measures.builtIn();
    private final StepTexts steps = StepTexts.builtIn(HospitalLanguage.builtIn());
    private final OneByOne making = new OneByOne(IN_LINE);

    Reasons(Simulations simulations, Results results, Twins twins, JsonMapper json) {
        this.simulations = simulations;
        this.results = results;
        this.twins = twins;
        this.json = json;
    }

    /** The reasons (JSON of {@link ReasonsPayload}), in a language. */
    String of(Caller caller, UUID id, String language) {
        StoredSimulation simulation = simulations.get(caller, id);
        if (simulation.state() != State.DONE) {
            throw new RefusedException(CONFLICT, "simulation-unfinished");
        }
        if (!results.has(id, KIND)) {
            making.of(caller, () -> make(simulation));
        }
        return results.text(caller, id, KIND, language);
    }

    /** Makes them, unless somebody was quicker; whether it did. */
    private boolean make(StoredSimulation simulation) {
        boolean missing = !results.has(simulation.id(), KIND);
        if (missing) {
            results.add(simulation.id(), KIND, told(simulation));
        }
        return missing;
    }

    private Map<String, String> told(StoredSimulation simulation) {
        PlayedHospital played = PlayedHospital.of(simulation, twins, catalogue);
        Insight insight =
                Objects.requireNonNull(played.simulation().why(Math.min(LOOKED, simulation.runs()), 1, Progress.NONE));
        Map<String, String> told = new LinkedHashMap<>();
        for (String language : Languages.ALL) {
            Sentences words = Sentences.in(Locale.of(language));
            Why why = new Why(insight, steps, new Names(TwinIndex.of(played.twin()), words), words);
            told.put(language, json.writeValueAsString(payload(why)));
        }
        return told;
    }

    private static ReasonsPayload payload(Why why) {
        return new ReasonsPayload(
                why.looked(),
                why.ways().stream()
                        .map(way -> new ReasonsPayload.Way(way.opening(), way.steps()))
                        .toList(),
                why.chokePoints(),
                why.beforeBarriers(),
                why.barriers(),
                why.seen(),
                why.restoration());
    }
}
