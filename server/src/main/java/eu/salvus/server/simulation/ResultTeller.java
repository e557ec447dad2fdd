package eu.salvus.server.simulation;

import eu.salvus.report.Again;
import eu.salvus.report.Report;
import eu.salvus.report.page.Audience;
import eu.salvus.report.page.ReportPage;
import eu.salvus.report.replay.ReplayStage;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Course;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Sentences;
import eu.salvus.server.Languages;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a result into words, pictures and pages, once for each language. */
@Component
final class ResultTeller {

    static final String RESULT = "result";
    static final String REPLAY = "replay";
    static final String WALL = "wall";

    private final JsonMapper json;
    private final StepTexts steps = StepTexts.builtIn(HospitalLanguage.builtIn());

    ResultTeller(JsonMapper json) {
        this.json = json;
    }

    ToldResult tell(PlayedHospital played, Simulation.Played made) {
        List<ToldResult.Text> texts = new ArrayList<>();
        List<ToldResult.Page> pages = new ArrayList<>();
        Report report = report(played, made.result());
        for (String language : Languages.ALL) {
            Sentences words = Sentences.in(Locale.of(language));
            texts.add(new ToldResult.Text(RESULT, language, json.writeValueAsString(result(report, words))));
            texts.add(new ToldResult.Text(REPLAY, language, json.writeValueAsString(replay(report, words))));
            texts.add(new ToldResult.Text(
                    WALL,
                    language,
                    json.writeValueAsString(
                            ReplayStage.nameless(report, names(report, words)).value())));
            for (Audience audience : Audience.values()) {
                pages.add(new ToldResult.Page(
                        Words.of(audience), language, new ReportPage(report, words).html(audience)));
            }
        }
        return new ToldResult(texts, pages, made.losses());
    }

    /** What a report of a result is made from. */
    Report report(PlayedHospital played, SimulationResult result) {
        String command = "salvus simulate twin.yaml --scenario " + result.scenario() + " --runs " + result.runs()
                + " --seed " + result.reproduction().seed();
        return new Report(
                played.twin(),
                played.scenario(),
                result,
                steps,
                played.simulation().prepared().groups(),
                new Again(command, command));
    }

    /** What the player takes: data and texts. */
    ReplayPayload replay(Report report, Sentences words) {
        return new ReplayPayload(new ReplayStage(report, names(report, words), true).value());
    }

    /** The moments of the run a report tells. */
    List<ResultPayload.Moment> moments(Report report, Sentences words) {
        return new Course(report.result().typical(), names(report, words), steps, true, words)
                .lines().stream()
                        .map(line -> new ResultPayload.Moment(line.time(), line.clock(), line.sentence()))
                        .toList();
    }

    private ResultPayload result(Report report, Sentences words) {
        SimulationResult result = report.result();
        Names names = names(report, words);
        return new ResultPayload(
                new Answer(result, words).inShort(),
                result.clinical().stream()
                        .map(service -> new ResultPayload.Service(
                                service.id(),
                                names.of(service.id()),
                                ResultPayload.Range.of(service.careHours()),
                                ResultPayload.Range.of(service.patients())))
                        .toList(),
                ResultPayload.Range.of(result.care().hours()),
                ResultPayload.Range.of(result.care().worstTenth()),
                ResultPayload.Range.of(result.people().people()),
                moments(report, words));
    }

    private static Names names(Report report, Sentences words) {
        return new Names(TwinIndex.of(report.twin()), words);
    }
}
