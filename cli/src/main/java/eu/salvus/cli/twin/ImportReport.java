package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.inventory.Ignored;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.merge.Action;
import eu.salvus.inventory.merge.Change;
import eu.salvus.inventory.merge.MergeResult;
import eu.salvus.inventory.merge.Outcome;
import eu.salvus.inventory.proposal.Clue;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.twin.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what was read, found and proposed, what changes, what was not taken, and what is left to decide. */
final class ImportReport {

    private static final int SHOWN = 10;
    private static final int NAMES_SHOWN = 3;

    private final Terminal terminal;
    private final Messages messages;
    private final ImportWords words;

    ImportReport(Terminal terminal, ImportWords words) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.words = words;
    }

    void show(Inventory inventory, Proposals proposals, MergeResult result) {
        new ImportedFiles(terminal).show(inventory, result);
        new FoundReport(terminal, words).show(proposals);
        changes(result);
        ignored(inventory, result);
        toDecide(inventory, proposals, result);
    }

    private String number(int number) {
        return messages.figures().whole(number);
    }

    private void more(int all) {
        if (all > SHOWN) {
            terminal.tell("import.more", all - SHOWN);
        }
    }

    private void changes(MergeResult result) {
        terminal.head("import.changes");
        boolean any = false;
        for (Action action : Action.values()) {
            List<Outcome> outcomes = result.outcomes().stream()
                    .filter(outcome -> outcome.action() == action)
                    .toList();
            if (!outcomes.isEmpty()) {
                any = true;
                terminal.item(messages.text("word.action." + Words.of(action), outcomes.size(), reasons(outcomes)));
            }
        }
        if (!any) {
            terminal.tell("import.no-change");
        }
        places(result);
        List<Outcome> differing = result.outcomes().stream()
                .filter(outcome ->
                        outcome.action() != Action.TOOK_PLACE && !outcome.kept().isEmpty())
                .toList();
        if (!differing.isEmpty()) {
            terminal.head("import.kept", differing.size());
            for (Outcome outcome : differing.stream().limit(SHOWN).toList()) {
                for (Change change : outcome.kept()) {
                    terminal.item(messages.text(
                            "import.difference",
                            outcome.asset(),
                            change.property(),
                            String.valueOf(change.twin()),
                            change.found()));
                }
            }
            more(differing.size());
        }
    }

    /** All of them: a wrong place is care that depends on the wrong machine. */
    private void places(MergeResult result) {
        List<Outcome> placed = result.outcomes().stream()
                .filter(outcome -> outcome.action() == Action.TOOK_PLACE)
                .toList();
        if (!placed.isEmpty()) {
            terminal.head("import.places");
            placed.forEach(outcome ->
                    terminal.item(messages.text("import.place", outcome.device().label(), outcome.asset())));
        }
    }

    /** How many were matched by what; empty for what has no reason. */
    private String reasons(List<Outcome> outcomes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.why() != null && outcome.action() != Action.TOOK_PLACE) {
                counts.merge(messages.word(outcome.why()), 1, Integer::sum);
            }
        }
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + number(entry.getValue()) + ")")
                        .collect(Collectors.joining(", ", messages.text("import.known-by"), ""));
    }

    private void ignored(Inventory inventory, MergeResult result) {
        Map<IgnoredReason, List<Ignored>> byReason = new TreeMap<>();
        inventory
                .files()
                .forEach(file -> file.ignored()
                        .forEach(one -> byReason.computeIfAbsent(one.reason(), _ -> new ArrayList<>())
                                .add(one)));
        result.ignored()
                .forEach(one -> byReason.computeIfAbsent(one.reason(), _ -> new ArrayList<>())
                        .add(one));
        if (byReason.isEmpty()) {
            return;
        }
        terminal.head(
                "import.not-taken",
                byReason.values().stream().mapToInt(List::size).sum());
        byReason.forEach((reason, all) -> {
            List<String> names = all.stream()
                    .map(this::called)
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .limit(NAMES_SHOWN)
                    .toList();
            String named = names.isEmpty()
                    ? ""
                    : " (" + String.join(", ", names) + (all.size() > names.size() ? ", …" : "") + ")";
            terminal.item(messages.text("import.reason-count", number(all.size()), messages.word(reason), named));
        });
    }

    /** By its name, or by where it stands when its name is not kept. */
    private String called(Ignored one) {
        return one.name() != null
                ? one.name()
                : messages.text(
                        "import.entry",
                        messages.word(one.origin().format()),
                        number(one.origin().entry()));
    }

    private void toDecide(Inventory inventory, Proposals proposals, MergeResult result) {
        List<String> decisions = new ArrayList<>();
        long defaults = proposals.devices().stream()
                .filter(proposal -> proposal.take() && proposal.restsOnDefaults())
                .count();
        long unrecognised = proposals.devices().stream()
                .filter(proposal -> proposal.classification().clue() == Clue.NOTHING)
                .count();
        if (defaults > 0) {
            decisions.add(messages.text(
                    "import.defaults", defaults, proposals.devices().size()));
        }
        if (unrecognised > 0) {
            decisions.add(messages.text("import.unrecognised", unrecognised));
        }
        for (Outcome outcome : result.outcomes()) {
            Proposal proposal = outcome.proposal();
            if (outcome.action() == Action.ADDED && proposal != null && proposal.service() != null) {
                decisions.add(messages.text("import.service", outcome.asset(), proposal.service()));
            }
        }
        if (result.standIns() > 0 && !result.outcomes().isEmpty()) {
            decisions.add(messages.text("import.stand-ins", result.standIns()));
        }
        List<String> unused = inventory.files().stream()
                .flatMap(file -> file.unusedColumns().stream())
                .distinct()
                .toList();
        if (!unused.isEmpty()) {
            decisions.add(messages.text("import.unused-columns", String.join(", ", unused)));
        }
        if (!decisions.isEmpty()) {
            terminal.head("import.to-decide");
            decisions.stream().limit(SHOWN).forEach(terminal::item);
            more(decisions.size());
        }
    }
}
