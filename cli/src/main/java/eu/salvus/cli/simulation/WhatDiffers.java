package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.yaml.TwinDiff.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two twins, told shortly: how much of each part, then the first differences.
 *
 * @param changes all of them
 * @param all whether every one is told, and whole
 * @param terminal where they are told
 */
record WhatDiffers(List<Change> changes, boolean all, Terminal terminal) {

    private static final int SHOWN = 10;
    private static final int LONGEST = 60;

    private record Counts(int added, int removed, int changed) {
        Counts and(Change change) {
            return switch (change) {
                case Change.Added more -> new Counts(added + 1, removed, changed);
                case Change.Removed less -> new Counts(added, removed + 1, changed);
                case Change.Changed other -> new Counts(added, removed, changed + 1);
            };
        }
    }

    void tell() {
        terminal.tell("compare.changes", changes.size());
        if (changes.size() > SHOWN && !all) {
            Map<String, Counts> parts = new LinkedHashMap<>();
            changes.forEach(change -> parts.merge(
                    change.path().replaceFirst("/.*", ""),
                    new Counts(0, 0, 0).and(change),
                    (before, one) -> before.and(change)));
            parts.forEach((part, counts) -> terminal.item(
                    messages().text("compare.part", part, counts.added(), counts.removed(), counts.changed())));
            terminal.tell("compare.first-changes", SHOWN);
        }
        changes.stream().limit(all ? changes.size() : SHOWN).forEach(change -> terminal.item(line(change)));
        if (changes.size() > SHOWN && !all) {
            terminal.tell("compare.more-changes", changes.size() - SHOWN);
        }
    }

    private String line(Change change) {
        return switch (change) {
            case Change.Added added -> "+ " + messages().text("diff.stated", added.path(), shortly(added.value()));
            case Change.Removed removed ->
                "- " + messages().text("diff.stated", removed.path(), shortly(removed.value()));
            case Change.Changed changed ->
                "~ " + messages().text("diff.changed", changed.path(), shortly(changed.from()), shortly(changed.to()));
        };
    }

    private String shortly(String value) {
        return all || value.length() <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST))) + "…";
    }

    private Messages messages() {
        return terminal.messages();
    }
}
