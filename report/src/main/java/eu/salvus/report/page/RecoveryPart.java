package eu.salvus.report.page;

import eu.salvus.report.chart.StepCurve;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.replay.ReplayStage;
import eu.salvus.simulation.SimulationResult.Clinical;
import eu.salvus.simulation.SimulationResult.Digital;
import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.TypicalRun.Event;
import eu.salvus.simulation.TypicalRun.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** How digital services stop and come back, and what is left of each clinical service meanwhile. */
record RecoveryPart(Told told) {

    Html html() {
        Element section = Parts.section("recovery", told.text("page.recovery")).with("class", "page");
        section.add(stops());
        List<Clinical> fallen = told.result().clinical().stream()
                .filter(service -> happened(Kind.CAPACITY, service.id()))
                .toList();
        boolean stops = told.result().digital().stream().anyMatch(service -> happened(Kind.SERVICE_DOWN, service.id()));
        if (fallen.isEmpty() && !stops) {
            return section.add(Parts.paragraph(told.text("page.curves-none")));
        }
        Element charts = new Element("div").with("class", "small-charts");
        charts.add(curve(told.text("page.curve-digital"), "", digital()));
        fallen.forEach(
                service -> charts.add(curve(told.names().of(service.id()), among(service), capacity(service.id()))));
        return section.add(
                Parts.head(told.text("page.curves")),
                Parts.paragraph(told.text(
                        "page.curves-one",
                        told.result().typical().run(),
                        told.result().runs())),
                Parts.note(told.text("page.curves-note")),
                charts,
                Parts.more(told.text("page.as-table"), table(fallen)));
    }

    private boolean happened(Kind kind, String id) {
        return told.result().typical().events().stream()
                .anyMatch(event -> event.kind() == kind && event.subject().equals(id));
    }

    private Html stops() {
        Grid grid = Grid.of(
                told.text("page.stops-table"),
                told.text("story.digital-service"),
                told.text("story.down"),
                told.text("story.for-how-long"));
        told.result().digital().stream()
                .filter(service -> service.down().value() > 0)
                .sorted(Comparator.comparingDouble(
                        (Digital service) -> -service.down().value()))
                .forEach(service -> grid.row(
                        told.names().of(service.id()),
                        told.estimates().share(service.down()),
                        told.estimates().duration(service.hoursDown())));
        return grid.isEmpty() ? Parts.paragraph(told.text("page.nothing-stops")) : grid.html();
    }

    private Html curve(String name, String all, List<StepCurve.Point> points) {
        TypicalRun run = told.result().typical();
        double end = ReplayStage.end(run);
        StepCurve curve = new StepCurve(
                told.text("page.curve-label", name),
                points,
                end,
                told.text("page.curve-from"),
                told.words().figures().duration(end),
                told.words().figures().percent(1));
        return Html.element("figure", Html.element("figcaption", name), curve.html(), Parts.note(all));
    }

    /** How a service falls in all attempts: the curve beside it is one of them. */
    private String among(Clinical service) {
        if (service.lowest() == null || service.back() == null) {
            return "";
        }
        return told.text(
                "page.curve-among",
                told.words().figures().percent(service.affected().value()),
                told.words().figures().percent(service.lowest().value()),
                told.estimates().duration(service.back()));
    }

    private List<StepCurve.Point> capacity(String id) {
        return told.result().typical().events().stream()
                .filter(event ->
                        event.kind() == Kind.CAPACITY && event.subject().equals(id))
                .map(event -> new StepCurve.Point(event.time(), event.value()))
                .toList();
    }

    /** The share of all digital services that work. */
    private List<StepCurve.Point> digital() {
        int all = told.result().digital().size();
        int up = all;
        List<StepCurve.Point> points = new ArrayList<>();
        for (Event event : told.result().typical().events()) {
            if (event.kind() == Kind.SERVICE_DOWN || event.kind() == Kind.SERVICE_BACK) {
                up += event.kind() == Kind.SERVICE_BACK ? 1 : -1;
                points.add(new StepCurve.Point(event.time(), (double) up / all));
            }
        }
        return points;
    }

    /** What the curves show, in numbers: when each falls, how low and when, and when it is whole for good. */
    private Html table(List<Clinical> fallen) {
        Grid grid = Grid.of(
                        told.text("page.curves-table"),
                        told.text("story.clinical-service"),
                        told.text("page.curve-falls"),
                        told.text("page.curve-lowest"),
                        told.text("page.curve-whole"))
                .ofTexts();
        row(grid, told.text("page.curve-digital"), digital());
        fallen.forEach(service -> row(grid, told.names().of(service.id()), capacity(service.id())));
        return grid.html();
    }

    private void row(Grid grid, String name, List<StepCurve.Point> points) {
        if (points.isEmpty()) {
            return;
        }
        StepCurve.Point lowest = Collections.min(points, Comparator.comparingDouble(StepCurve.Point::share));
        StepCurve.Point last = points.getLast();
        grid.row(
                name,
                told.course().clock(points.getFirst().time()),
                told.text(
                        "page.curve-lowest-at",
                        told.words().figures().percent(lowest.share()),
                        told.course().clock(lowest.time())),
                last.share() >= 1 ? told.course().clock(last.time()) : told.text("figure.never"));
    }
}
