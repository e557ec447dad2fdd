package eu.salvus.report.story;

import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.AttackPath;
import eu.salvus.simulation.insight.Barrier;
import eu.salvus.simulation.insight.ChokePoint;
import eu.salvus.simulation.insight.Detection;
import eu.salvus.simulation.insight.Harm;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.insight.PathStep;
import eu.salvus.simulation.insight.Restoration;
import eu.salvus.simulation.insight.Ways;
import eu.salvus.twin.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why it comes as it does, in plain sentences: how it usually goes, where to stop it, what would have seen it first, in which order to
 * restore. It names machines and parts of the network: nothing for a page that strangers read.
 *
 * @param insight what was found
 * @param steps what each step of the attack means
 * @param names what people call things
 * @param words the sentences of a language
 */
public record Why(Insight insight, StepTexts steps, Names names, Wording words) {

    private static final int WAYS = 2;
    private static final int POINTS = 4;
    private static final int BARRIERS = 3;
    private static final int SENSORS = 3;
    /** A sensor that would see fewer than one in twenty is not named. */
    private static final double LEAST_SEEN = 0.05;

    /**
     * A way, told.
     *
     * @param opening how often it is gone, and to what
     * @param steps from the entry to what hurts
     */
    public record Way(String opening, List<String> steps) {}

    /** How many attempts this rests on. */
    public String looked() {
        return words.text("why.looked", insight.runs(), insight.harmful());
    }

    /** How it usually goes: the two most frequent ways to the worst harm, the most frequent one to each other. */
    public List<Way> ways() {
        List<Way> told = new ArrayList<>();
        for (Ways ways : insight.ways()) {
            boolean minor = ways.harm() == Harm.BACKUPS && insight.ways().size() > 1;
            for (int i = 0;
                    !minor
                            && i
                                    < Math.min(
                                            told.isEmpty() ? WAYS : 1,
                                            ways.paths().size());
                    i++) {
                told.add(way(ways, ways.paths().get(i), i == 0));
            }
        }
        return told;
    }

    private Way way(Ways ways, AttackPath path, boolean first) {
        String toHarm = switch (ways.harm()) {
            case CARE -> "why.way.care";
            case REACTION -> "why.way.reaction";
            case RECORDS -> "why.way.records";
            case BACKUPS -> "why.way.backups";
        };
        String opening = first
                ? words.text(
                        toHarm,
                        estimates().share(ways.share()),
                        words.figures().percent(path.share().value()))
                : words.text(
                        "why.way.next", words.figures().percent(path.share().value()));
        return new Way(opening, path.steps().stream().map(this::step).toList());
    }

    private String step(PathStep step) {
        return text(step.step()) + where(step.sort(), step.id());
    }

    /** What a step of the attack language means. */
    private String text(String step) {
        String[] name = step.split("\\.", 2);
        return steps.text(name[0], name[1])
                .map(found -> found.in(words.locale()))
                .orElse(step);
    }

    /** The sort of a machine in words, each once: servers among servers are servers. */
    private String sort(String sort) {
        return Arrays.stream(new FactWords(words).subject(sort).split(", "))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String where(String sort, String id) {
        if (!sort.isEmpty()) {
            return words.text("why.where-sort", sort(sort), names.of(id));
        }
        return names.knows(id) ? words.text("course.where", names.of(id)) : "";
    }

    /** What most harmful attempts pass. */
    public List<String> chokePoints() {
        return insight.chokePoints().stream()
                .limit(POINTS)
                .map(point -> words.text("why.pass", estimates().share(point.share()), point(point)))
                .toList();
    }

    private String point(ChokePoint point) {
        String name = names.of(point.id());
        return switch (point.kind()) {
            case STEP -> text(point.step());
            case MACHINES -> words.text("why.point.machines", sort(point.sort()), name);
            case FLOW ->
                names.index().part(point.id()) instanceof Flow flow
                        ? words.text("why.point.flow", names.of(flow.from()), names.of(flow.to()))
                        : name;
            case ACCOUNT -> words.text("why.point.account", name);
            case ZONE -> words.text("why.point.zone", name);
            case REMOTE_ACCESS -> words.text("why.point.remote-access", name);
        };
    }

    /** What stands before the barriers, or that no single one is sure to help. */
    public String beforeBarriers() {
        return words.text(helpful().isEmpty() ? "why.no-barrier" : "why.barriers", insight.examined());
    }

    /** What would have barred most of them, the most useful first; only what surely helps. */
    public List<String> barriers() {
        return helpful().stream().map(this::barrier).toList();
    }

    private List<Barrier> helpful() {
        return insight.barriers().stream()
                .filter(barrier ->
                        barrier.careSaved().low() > 0 || barrier.peopleSpared().low() > 0)
                .limit(BARRIERS)
                .toList();
    }

    private String barrier(Barrier barrier) {
        String where = barrier.things() > 1 && !barrier.sort().isEmpty()
                ? words.text("why.on-all", barrier.things(), sort(barrier.sort()))
                : names.knows(barrier.id()) ? words.text("course.where", names.of(barrier.id())) : "";
        String effect = barrier.careSaved().low() > 0
                ? words.text("why.saves-care", estimates().careHours(barrier.careSaved()))
                : words.text("why.spares-people", estimates().people(barrier.peopleSpared()));
        String harmless = barrier.harmless().value() > 0
                ? words.text(
                        "why.harmless",
                        words.figures().percent(barrier.harmless().value()))
                : words.text("why.never-harmless");
        return text(barrier.defence()) + where + words.text("why.barrier", effect, harmless);
    }

    /** What would have seen it first. */
    public List<String> seen() {
        Detection detection = insight.detection();
        if (detection == null) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add(words.text(
                "why.seen",
                estimates().share(detection.acted()),
                estimates().share(detection.ignored()),
                estimates().share(detection.silent())));
        if (!detection.first().isEmpty()) {
            Detection.First first = detection.first().getFirst();
            told.add(words.text(
                    "why.first",
                    words.word(first.sensor()),
                    words.figures().percent(first.share().value()),
                    estimates().duration(first.hoursAhead())));
        }
        detection.outlooks().stream()
                .filter(outlook -> outlook.everywhere() >= LEAST_SEEN)
                .limit(SENSORS)
                .map(outlook -> words.text(
                        "why.outlook",
                        words.word(outlook.sensor()),
                        words.figures().percent(outlook.everywhere()),
                        words.figures().duration(outlook.hoursAhead()),
                        words.figures().percent(outlook.now())))
                .forEach(told::add);
        return told;
    }

    /** In which order to restore; empty when there is nothing to order. */
    public List<String> restoration() {
        Restoration restoration = insight.restoration();
        if (restoration == null) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add(words.text(
                restoration.stated() ? "why.order-stated" : "why.order-unstated", list(restoration.present())));
        told.add(
                restoration.saved().low() > 0
                        ? words.text(
                                "why.order-better",
                                list(restoration.best()),
                                estimates().careHours(restoration.saved()))
                        : words.text("why.order-tie", restoration.evaluations(), restoration.scoredRuns()));
        return told;
    }

    private String list(List<String> ids) {
        return ids.stream().map(names::of).collect(Collectors.joining(", "));
    }

    private Estimates estimates() {
        return new Estimates(words);
    }
}
