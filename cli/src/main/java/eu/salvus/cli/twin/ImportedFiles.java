package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Ignored;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.merge.Action;
import eu.salvus.inventory.merge.MergeResult;
import eu.salvus.inventory.merge.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What became of what each file holds; a device that stands in several files counts for the one that is believed most. */
final class ImportedFiles {

    private final Terminal terminal;
    private final Messages messages;

    ImportedFiles(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    private record Row(String file, List<Integer> counts) {}

    void show(Inventory inventory, MergeResult result) {
        terminal.tell("import.read", inventory.files().size());
        terminal.gap();
        Table table = Table.of(
                Column.text(messages.text("import.file")),
                Column.number(messages.text("import.found")),
                Column.number(messages.text("import.new")),
                Column.number(messages.text("import.placed")),
                Column.number(messages.text("import.known")),
                Column.number(messages.text("import.ignored")),
                Column.number(messages.text("import.personal")));
        List<Row> rows = new ArrayList<>();
        inventory.files().forEach(file -> rows.add(row(file, result)));
        rows.forEach(row -> add(table, row));
        if (rows.size() > 1) {
            add(table, total(rows));
        }
        terminal.show(table);
    }

    private Row row(FileReading file, MergeResult result) {
        ToIntFunction<Action> count = action -> (int) result.outcomes().stream()
                .filter(outcome -> outcome.action() == action && isOf(outcome, file))
                .count();
        int ignored = file.ignored().size();
        for (Ignored one : result.ignored()) {
            ignored += one.origin().file().equals(file.file()) ? 1 : 0;
        }
        return new Row(
                messages.text(
                        "import.file-format",
                        String.valueOf(Path.of(file.file()).getFileName()),
                        messages.word(file.format())),
                List.of(
                        file.devices().size(),
                        count.applyAsInt(Action.ADDED),
                        count.applyAsInt(Action.TOOK_PLACE),
                        count.applyAsInt(Action.CHANGED) + count.applyAsInt(Action.MATCHED),
                        ignored,
                        file.personal()));
    }

    private static boolean isOf(Outcome outcome, FileReading file) {
        return outcome.device().origins().getFirst().file().equals(file.file());
    }

    private Row total(List<Row> rows) {
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().counts().size(); i++) {
            int column = i;
            sums.add(rows.stream().mapToInt(row -> row.counts().get(column)).sum());
        }
        return new Row(messages.text("import.total"), sums);
    }

    private void add(Table table, Row row) {
        List<String> cells = new ArrayList<>(List.of(row.file()));
        row.counts().forEach(count -> cells.add(messages.figures().whole(count)));
        table.row(cells.toArray(String[]::new));
    }
}
