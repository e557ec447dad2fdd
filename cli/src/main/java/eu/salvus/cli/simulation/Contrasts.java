package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Contrast;
import eu.salvus.report.story.Estimates;
import eu.salvus.report.story.Names;
import eu.salvus.simulation.insight.Comparison;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.List;

/**
 * How two hospitals differ, told in plain words: scenario by scenario what it makes, then what differs between them.
 *
 * @param first twin A
 * @param titles of twin A and twin B
 * @param changes what differs between them
 * @param scenarios what was tried
 * @param comparisons what came out, scenario by scenario
 * @param terminal where it is told
 */
record Contrasts(
        Twin first,
        List<String> titles,
        WhatDiffers changes,
        List<Scenario> scenarios,
        List<Comparison> comparisons,
        Terminal terminal) {

    void tell() {
        terminal.say(
                terminal.styled(Style.HEAD, messages().text("compare.title", titles.getFirst(), titles.getLast())));
        for (int i = 0; i < comparisons.size(); i++) {
            terminal.gap();
            terminal.say(terminal.styled(
                    Style.HEAD, scenarios.get(i).name().in(messages().locale())));
            tell(comparisons.get(i));
        }
        terminal.gap();
        changes.tell();
        Comparison any = comparisons.getFirst();
        terminal.gap();
        terminal.tell("compare.paired", any.runs(), any.seed());
    }

    private void tell(Comparison comparison) {
        Contrast contrast = new Contrast(comparison, messages());
        contrast.sentences().forEach(terminal::item);
        Names names = new Names(TwinIndex.of(first), messages());
        Estimates estimates = new Estimates(messages());
        Table table = Table.of(
                Column.text(messages().text("compare.clinical-service")),
                Column.number(messages().text("compare.hours-a")),
                Column.number(messages().text("compare.hours-b")),
                Column.number(messages().text("compare.difference")));
        comparison.clinical().stream()
                .filter(service -> !Contrast.isSame(service.careHours()))
                .forEach(service -> table.row(
                        names.of(service.id()),
                        estimates.amount(service.careHours().first().value()),
                        estimates.amount(service.careHours().second().value()),
                        contrast.cell(service.careHours())));
        if (!table.isEmpty()) {
            terminal.gap();
            terminal.show(table);
        }
    }

    private Messages messages() {
        return terminal.messages();
    }
}
