package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.story.Estimates;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.choice.Choice.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets that no other beats in money, care and people at once: what each has more and less than the proposal.
 *
 * @param advice what to take
 * @param terminal where it is told
 */
record TradeoffStory(Advice advice, Terminal terminal) {

    /** Rows that still are read. */
    private static final int MOST = 8;

    void tell() {
        List<Outcome> front = advice.choice().tradeoffs();
        if (front.size() < 2) {
            return;
        }
        Table table = Table.of(
                Column.number(messages().text("measures.cost")),
                Column.number(messages().text("measures.lost")),
                Column.number(messages().text("measures.exposed")),
                Column.text(messages().text("measures.which")));
        Estimates estimates = new Estimates(messages());
        for (Outcome each : spread(front, MOST)) {
            table.row(
                    messages().figures().about(each.money()),
                    new Savings(messages()).amount(each.loss()),
                    estimates.amount(each.people().value()),
                    difference(each.measures()));
        }
        terminal.head("measures.tradeoffs");
        terminal.show(table);
    }

    /** So many of them at most, spread evenly from the first to the last. */
    static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) Math.round((double) i * (all.size() - 1) / (most - 1))));
        }
        return some;
    }

    private String difference(List<String> set) {
        List<String> proposed = advice.choice().best().outcome().measures();
        List<String> more = MeasureNames.without(set, proposed);
        List<String> less = MeasureNames.without(proposed, set);
        if (set.isEmpty()) {
            return messages().text("measures.nothing");
        }
        if (more.isEmpty() && less.isEmpty()) {
            return messages().text("measures.the-proposal");
        }
        MeasureNames names = new MeasureNames(advice, messages());
        List<String> parts = new ArrayList<>();
        if (!more.isEmpty()) {
            parts.add(messages().text("measures.with", names.shortly(more)));
        }
        if (!less.isEmpty()) {
            parts.add(messages().text("measures.without", names.shortly(less)));
        }
        return String.join("; ", parts);
    }

    private Messages messages() {
        return terminal.messages();
    }
}
