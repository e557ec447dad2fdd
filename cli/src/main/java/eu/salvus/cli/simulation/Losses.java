package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Names;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.SimulationResult.Clinical;
import eu.salvus.simulation.SimulationResult.Digital;
import java.util.Comparator;

/**
 * The tables of a story: what stops, care lost and deadlines missed, service by service. A service that never suffers is left out
 * and counted.
 *
 * @param result what the simulation says
 * @param names what people call things
 * @param estimates how estimates are written
 * @param terminal where it is told
 */
record Losses(SimulationResult result, Names names, Estimates estimates, Terminal terminal) {

    void tell() {
        digital();
        clinical();
        care();
        deadlines();
    }

    private void digital() {
        Table table = Table.of(
                Column.text(text("story.digital-service")),
                Column.number(text("story.down")),
                Column.number(text("story.for-how-long")));
        result.digital().stream()
                .filter(service -> service.down().value() > 0)
                .sorted(Comparator.comparingDouble(
                        (Digital service) -> -service.down().value()))
                .forEach(service -> table.row(
                        names.of(service.id()),
                        estimates.share(service.down()),
                        estimates.duration(service.hoursDown())));
        section("story.what-stops", table);
    }

    private void clinical() {
        Table table = Table.of(
                Column.text(text("story.clinical-service")),
                Column.number(text("story.falls-in")),
                Column.number(text("story.after")),
                Column.number(text("story.lowest")),
                Column.number(text("story.whole-after")));
        result.clinical().stream()
                .filter(service -> service.affected().value() > 0)
                .sorted(Comparator.comparingDouble(
                        (Clinical service) -> -service.affected().value()))
                .forEach(service -> table.row(
                        names.of(service.id()),
                        messages().figures().percent(service.affected().value()),
                        estimates.duration(service.firstFall()),
                        service.lowest() == null
                                ? ""
                                : messages().figures().percent(service.lowest().value()),
                        estimates.duration(service.back())));
        section("story.what-falls", table);
    }

    private void care() {
        Table table = Table.of(
                Column.text(text("story.clinical-service")),
                Column.number(text("story.care-hours")),
                Column.number(text("story.patients")),
                Column.number(text("story.elsewhere")),
                Column.number(text("story.postponed")));
        result.clinical().stream()
                .filter(Answer::suffers)
                .sorted(Comparator.comparingDouble(
                        (Clinical service) -> -service.careHours().value()))
                .forEach(service -> table.row(
                        names.of(service.id()),
                        estimates.amount(service.careHours()),
                        estimates.amount(service.patients()),
                        estimates.amount(service.diverted().value()),
                        estimates.amount(service.postponed().value())));
        section("story.care-lost", table);
        if (!table.isEmpty()) {
            terminal.tell(
                    "story.care-lost-note",
                    result.clinical().stream()
                            .filter(service -> !Answer.suffers(service))
                            .count());
            requests();
        }
    }

    private void deadlines() {
        Table table = Table.of(
                Column.text(text("story.clinical-service")),
                Column.number(text("story.urgent-late")),
                Column.number(text("story.planned-late")));
        result.clinical().stream()
                .filter(service -> service.missedUrgent().value() > 0
                        || service.missedElective().value() > 0)
                .sorted(Comparator.comparingDouble(
                        (Clinical service) -> -service.missedUrgent().value()))
                .forEach(service -> table.row(
                        names.of(service.id()),
                        estimates.amount(service.missedUrgent()),
                        estimates.amount(service.missedElective())));
        section("story.deadlines", table);
        if (table.isEmpty() && result.care().affected().value() > 0) {
            terminal.tell("story.no-deadline");
        }
    }

    /** What is empty is left out: the beginning of the story says so. */
    private void section(String head, Table table) {
        if (!table.isEmpty()) {
            terminal.head(head);
            terminal.show(table);
        }
    }

    private void requests() {
        String requests = new Answer(result, messages()).requests(names);
        if (!requests.isEmpty()) {
            terminal.say(requests);
        }
    }

    private Messages messages() {
        return terminal.messages();
    }

    private String text(String key) {
        return messages().text(key);
    }
}
