package eu.salvus.report.page;

import eu.salvus.report.chart.IntervalChart;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Estimates;
import eu.salvus.simulation.SimulationResult.Clinical;
import java.util.Comparator;
import java.util.List;

/** Care lost by clinical service, with intervals, and deadlines missed. */
record CarePart(Told told) {

    Html html() {
        Element section = Parts.section("care", told.text("page.care"));
        List<Clinical> suffering = told.result().clinical().stream()
                .filter(Answer::suffers)
                .sorted(Comparator.comparingDouble(
                        (Clinical service) -> -service.careHours().value()))
                .toList();
        if (suffering.isEmpty()) {
            return section.add(Parts.paragraph(told.text("story.care-safe")), leftOut());
        }
        long others = told.result().clinical().size() - suffering.size();
        section.add(chart(suffering), table(suffering));
        section.add(
                Parts.note(told.text("story.care-lost-note", others)),
                Parts.note(told.answer().requests(told.names())));
        return section.add(falls(suffering), deadlines(), leftOut());
    }

    private Html chart(List<Clinical> services) {
        String label = told.text("page.care-chart");
        IntervalChart chart = new IntervalChart(
                label,
                services.stream()
                        .map(service -> new IntervalChart.Row(told.names().of(service.id()), service.careHours()))
                        .toList(),
                told.words().figures()::about);
        return new Element("figure").with("class", "intervals").add(Html.element("figcaption", label), chart.html());
    }

    private Html table(List<Clinical> services) {
        Estimates estimates = told.estimates();
        Grid grid = Grid.of(
                told.text("page.care-table"),
                told.text("story.clinical-service"),
                told.text("story.care-hours"),
                told.text("story.patients"),
                told.text("story.elsewhere"),
                told.text("story.postponed"));
        services.forEach(service -> grid.row(
                told.names().of(service.id()),
                estimates.amount(service.careHours()),
                estimates.amount(service.patients()),
                estimates.amount(service.diverted()),
                estimates.amount(service.postponed())));
        return grid.html();
    }

    private Html falls(List<Clinical> services) {
        Estimates estimates = told.estimates();
        Grid grid = Grid.of(
                told.text("page.falls-table"),
                told.text("story.clinical-service"),
                told.text("story.falls-in"),
                told.text("story.after"),
                told.text("story.lowest"),
                told.text("story.whole-after"));
        for (Clinical service : services) {
            grid.row(
                    told.names().of(service.id()),
                    estimates.share(service.affected()),
                    estimates.duration(service.firstFall()),
                    service.lowest() == null
                            ? told.text("story.none")
                            : told.words().figures().percent(service.lowest().value()),
                    estimates.duration(service.back()));
        }
        return Parts.more(told.text("story.what-falls"), grid.html());
    }

    private Html deadlines() {
        Grid grid = Grid.of(
                "",
                told.text("story.clinical-service"),
                told.text("story.urgent-late"),
                told.text("story.planned-late"));
        told.result().clinical().stream()
                .filter(service -> service.missedUrgent().value() > 0
                        || service.missedElective().value() > 0)
                .sorted(Comparator.comparingDouble(
                        (Clinical service) -> -service.missedUrgent().value()))
                .forEach(service -> grid.row(
                        told.names().of(service.id()),
                        told.estimates().amount(service.missedUrgent()),
                        told.estimates().amount(service.missedElective())));
        return grid.isEmpty()
                ? Parts.paragraph(told.text("story.no-deadline"))
                : Parts.more(told.text("story.deadlines"), grid.html());
    }

    private Html leftOut() {
        return Parts.note(told.answer().leftOut(told.report().twin(), told.names()));
    }
}
