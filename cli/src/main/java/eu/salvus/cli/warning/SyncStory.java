package eu.salvus.cli.warning;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.provider.Signing;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what a copy came to: how many of each, then whatever somebody should look at. */
final class SyncStory {

    private static final int MOST = 20;

    private final Terminal terminal;
    private final Messages messages;

    SyncStory(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    void tell(SyncResult result) {
        result.providers().forEach(this::tell);
        some(result.unreachable(), Style.BAD, "sync.unreachable", text -> text);
        some(result.notes(), Style.WARNING, "sync.note", text -> text);
    }

    private void tell(SyncResult.Provider provider) {
        terminal.say(messages.text("sync.provider", provider.name(), provider.address()));
        if (!provider.whole()) {
            terminal.labelled(Style.BAD, messages.text("sync.incomplete"), messages.text("sync.not-whole"));
        }
        terminal.tell(
                "sync.counts",
                provider.count(Outcome.NEW),
                provider.count(Outcome.CHANGED),
                provider.count(Outcome.UNCHANGED),
                provider.count(Outcome.GONE),
                provider.count(Outcome.FAILED),
                provider.count(Outcome.LEFT));
        if (!provider.signatures().isEmpty()) {
            terminal.tell(
                    "sync.signatures",
                    provider.signatures().entrySet().stream()
                            .map(entry -> messages.text(key(entry.getKey()), entry.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        if (provider.invalid() > 0) {
            terminal.tell("sync.invalid", provider.invalid());
        }
        List<Item> all = provider.documents();
        some(of(all, Outcome.FAILED), Style.BAD, "sync.failed", item -> String.valueOf(item.reason()));
        some(of(all, Outcome.LEFT), Style.BAD, "sync.left", item -> String.valueOf(item.reason()));
        some(of(all, Outcome.GONE), Style.WARNING, "sync.gone", Item::address);
        some(
                all.stream().flatMap(item -> item.complaints().stream()).toList(),
                Style.WARNING,
                "sync.complaint",
                text -> text);
        some(provider.notes(), provider.whole() ? Style.WARNING : Style.BAD, "sync.note", text -> text);
    }

    private static List<Item> of(List<Item> all, Outcome outcome) {
        return all.stream().filter(item -> item.outcome() == outcome).toList();
    }

    private <T> void some(List<T> all, Style style, String label, Function<T, String> words) {
        all.stream().limit(MOST).forEach(each -> terminal.labelled(style, messages.text(label), words.apply(each)));
        if (all.size() > MOST) {
            terminal.tell("sync.more", all.size() - MOST);
        }
    }

    private static String key(Signing signing) {
        return switch (signing) {
            case VALID -> "sync.signing.valid";
            case MISSING -> "sync.signing.missing";
            case NO_KEY -> "sync.signing.no-key";
            case KEY_NOT_FETCHED -> "sync.signing.key-not-fetched";
            case KEY_EXPIRED -> "sync.signing.key-expired";
            case WEAK -> "sync.signing.weak";
            case FOREIGN_KEY, KEY_REVOKED, WRONG, UNREADABLE ->
                throw new IllegalArgumentException("a document signed so is refused: " + signing);
        };
    }
}
