package eu.salvus.server.simulation;

import eu.salvus.report.Again;
import eu.salvus.report.Report;
import eu.salvus.report.replay.ReplayStage;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Course;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
import eu.salvus.server.Languages;
import eu.salvus.server.simulation.Simulations.Told;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a result into words and pictures, once for each language. */
@Component
final class ResultTeller {

    static final String RESULT = "result";
    static final String REPLAY = "replay";

    private final JsonMapper json;
    private final StepTexts steps = StepTexts.builtIn(HospitalLanguage.builtIn());

    ResultTeller(JsonMapper json) {
        this.json = json;
    }

    List<Told> tell(Twin twin, Scenario scenario, SimulationResult result, Simulation simulation) {
        List<Told> told = new ArrayList<>();
        for (String language : Languages.ALL) {
            Sentences words = Sentences.in(Locale.of(language));
            Names names = new Names(TwinIndex.of(twin), words);
            Report report = new Report(
                    twin, scenario, result, steps, simulation.prepared().groups(), again(result));
            told.add(new Told(RESULT, language, json.writeValueAsString(result(report, names, words))));
            told.add(new Told(REPLAY, language, json.writeValueAsString(new ReplayStage(report, names, true).value())));
        }
        return told;
    }

    private static Again again(SimulationResult result) {
        String command = "salvus simulate twin.yaml --scenario " + result.scenario() + " --runs " + result.runs()
                + " --seed " + result.reproduction().seed();
        return new Again(command, command);
    }

    private ResultPayload result(Report report, Names names, Sentences words) {
        SimulationResult result = report.result();
        return new ResultPayload(
                new Answer(result, words).inShort(),
                result.clinical().stream()
                        .map(service -> new ResultPayload.Service(
                                service.id(),
                                names.of(service.id()),
                                range(service.careHours()),
                                range(service.patients())))
                        .toList(),
                range(result.care().hours()),
                range(result.care().worstTenth()),
                range(result.people().people()),
                new Course(result.typical(), names, steps, true, words)
                        .lines().stream()
                                .map(line -> new ResultPayload.Moment(line.time(), line.clock(), line.sentence()))
                                .toList());
    }

    private static ResultPayload.Range range(Estimate estimate) {
        return new ResultPayload.Range(estimate.value(), bounded(estimate.low()), bounded(estimate.high()));
    }

    private static @Nullable Double bounded(double value) {
        return Double.isInfinite(value) || Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
