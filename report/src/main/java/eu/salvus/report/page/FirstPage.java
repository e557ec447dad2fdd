package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.SimulationResult.CareTotal;
import eu.salvus.simulation.SimulationResult.People;
import eu.salvus.simulation.SimulationResult.Recovery;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.scenario.Scenario;
import java.util.Locale;

/**
 * What an attack does, in plain words, with the four numbers that matter.
 *
 * @param told what is told
 * @param id of the part
 * @param head of the part
 */
record FirstPage(Told told, String id, String head) {

    Element html() {
        Scenario scenario = told.report().scenario();
        Locale locale = told.words().locale();
        return Parts.section(id, head)
                .add(
                        Parts.paragraph(scenario.summary().in(locale)),
                        figures(),
                        Parts.note(told.text("page.care-hour")),
                        Parts.head(told.text("story.in-short")),
                        Parts.list(told.answer().inShort()),
                        Parts.note(told.text(
                                scenario.realCase().happened() ? "story.real-case" : "story.nearest-case",
                                scenario.realCase().name().in(locale),
                                scenario.realCase().facts().in(locale),
                                scenario.realCase().source())));
    }

    private Html figures() {
        SimulationResult result = told.result();
        CareTotal care = result.care();
        Figures figures = told.words().figures();
        Element list = new Element("dl").with("class", "figures");
        list.add(Parts.figure(
                told.text("page.figure-affected"),
                figures.percent(care.affected().value()),
                told.text(
                        "page.figure-affected-note",
                        result.runs(),
                        told.estimates().share(care.affected()))));
        list.add(Parts.figure(
                told.text("page.figure-care"),
                about(care.hours()),
                told.text("page.figure-care-note", told.estimates().amount(care.hours()), about(care.ninetyFifth()))));
        list.add(back(result.recovery()));
        People people = result.people();
        list.add(Parts.figure(
                told.text("page.figure-people"),
                about(people.people()),
                told.text("page.figure-people-note", told.estimates().share(people.exposed()))));
        return list;
    }

    private Html back(Recovery recovery) {
        Estimates estimates = told.estimates();
        return recovery.full() == null
                ? Parts.figure(
                        told.text("page.figure-back"), told.text("story.none"), told.text("page.figure-back-none"))
                : Parts.figure(
                        told.text("page.figure-back"),
                        estimates.duration(recovery.full()),
                        told.text("page.figure-back-note", estimates.duration(recovery.fullNinetieth())));
    }

    private String about(Estimate estimate) {
        return told.estimates().mean(Math.max(0, estimate.value()));
    }
}
