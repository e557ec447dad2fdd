package eu.salvus.report.replay;

import eu.salvus.report.Report;
import eu.salvus.report.story.Course;
import eu.salvus.report.story.Names;
import eu.salvus.report.story.Wording;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.TypicalRun;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A replay of the run a result tells, with the words of the player: what {@code mountReplay} of module {@code web} takes. */
public final class ReplayStage {

    private final Report report;
    private final Names names;
    private final Wording words;
    private final boolean places;
    private final boolean way;

    /**
     * @param report what is replayed
     * @param names what people call things
     * @param places whether it names zones and assets and shows which way the attacker takes
     */
    public ReplayStage(Report report, Names names, boolean places) {
        this(report, names, places, places);
    }

    private ReplayStage(Report report, Names names, boolean places, boolean way) {
        this.way = way;
        this.report = report;
        this.names = names;
        this.words = names.words();
        this.places = places;
    }

    /** A replay for everybody: it shows the attack spread, and names no zone, machine or person. */
    public static ReplayStage nameless(Report report, Names names) {
        return new ReplayStage(report, names, false, true);
    }

    /** Data and texts, as maps and lists. */
    public Map<String, Object> value() {
        return Map.of("data", data(), "texts", texts());
    }

    /** The hour at which nothing more happens in a run; at least 1. */
    public static double end(TypicalRun run) {
        double last = run.events().isEmpty() ? 0 : run.events().getLast().time();
        return ReplayEvents.rounded(last * 1.02 + 1);
    }

    private Map<String, Object> data() {
        SimulationResult result = report.result();
        TypicalRun run = result.typical();
        List<String> digital =
                result.digital().stream().map(SimulationResult.Digital::id).toList();
        List<String> clinical =
                result.clinical().stream().map(SimulationResult.Clinical::id).toList();
        Hospital hospital = places ? Hospital.named(report.twin(), names) : Hospital.nameless(report.twin(), names);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("end", end(run));
        data.put("startHour", ReplayEvents.rounded(run.startHour()));
        data.put("zones", hospital.zones());
        data.put("assets", hospital.assets());
        data.put("digital", digital.stream().map(names::of).toList());
        data.put("clinical", clinical.stream().map(names::of).toList());
        data.put("events", new ReplayEvents(hospital, numbered(digital), numbered(clinical), way).of(run));
        data.put(
                "moments",
                new Course(run, names, report.steps(), places, words)
                        .lines().stream()
                                .map(line -> Map.of(
                                        "time",
                                        ReplayEvents.rounded(line.time()),
                                        "clock",
                                        line.clock(),
                                        "text",
                                        line.sentence()))
                                .toList());
        return data;
    }

    private Map<String, Object> texts() {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("play", words.text("replay.play"));
        texts.put("pause", words.text("replay.pause"));
        texts.put("previous", words.text("replay.previous"));
        texts.put("next", words.text("replay.next"));
        texts.put("position", words.text("replay.position"));
        texts.put("speed", words.text("replay.speed"));
        texts.put("map", words.text("replay.map"));
        texts.put("clinical", words.text("replay.clinical"));
        texts.put("digital", words.text("replay.digital"));
        texts.put(
                "states",
                Stream.of(
                                "replay.state-usual",
                                "replay.state-alert",
                                "replay.state-attacked",
                                "replay.state-out",
                                "replay.state-cut",
                                "replay.state-back")
                        .map(words::text)
                        .toList());
        texts.put("zoneCut", words.text("replay.zone-cut"));
        texts.put("up", words.text("replay.up"));
        texts.put("down", words.text("replay.down"));
        texts.put("diverting", words.text("replay.diverting"));
        texts.put("calm", words.text("replay.calm"));
        texts.put("shortened", words.text("replay.shortened"));
        texts.put("day", words.text("replay.day", "{day}"));
        texts.put("percent", words.text("figure.percent", "{share}"));
        texts.put(
                "weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, words.locale()))
                        .toList());
        return texts;
    }

    private static Map<String, Integer> numbered(List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }
}
