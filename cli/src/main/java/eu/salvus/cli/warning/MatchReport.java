package eu.salvus.cli.warning;

import eu.salvus.cli.json.Json;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.match.MatchedKey;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.match.Verdict;
import eu.salvus.warning.match.Weighed;
import eu.salvus.warning.product.Merger;
import eu.salvus.warning.product.Vendors;
import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionJudgement.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows verdicts: a table for each advisory that concerns the hospital, and what its publisher says to do, quoted. */
final class MatchReport {

    private static final int PERCENT = 100;
    private static final int MOST_NAMES = 10;

    private final Terminal terminal;
    private final Messages messages;
    private final Map<String, Zone> zones;

    /** What the advisories come to for each asset: the worst. */
    private final Map<String, Outcome> worst = new HashMap<>();

    private final List<Asset> assets;
    private final Vendors vendors;

    private int advisories;

    MatchReport(Terminal terminal, Twin twin, Vendors vendors) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.assets = twin.assets();
        this.vendors = vendors;
        this.zones = twin.zones().stream().collect(Collectors.toMap(Zone::id, Function.identity()));
    }

    void add(Path path, Advisory advisory, List<Verdict> verdicts, boolean json) {
        advisories++;
        verdicts.forEach(verdict -> worst.merge(
                verdict.asset().id(), verdict.outcome(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        if (json) {
            verdicts.forEach(verdict -> terminal.raw(Json.line(Line.of(path, advisory, verdict))));
        } else if (!verdicts.isEmpty()) {
            show(advisory, verdicts);
        }
    }

    /** The sum, each asset once; what could not be read is part of it, so that nobody takes it for cleared. */
    void end(int unread) {
        int affected = Collections.frequency(worst.values(), Outcome.AFFECTED);
        int open = Collections.frequency(worst.values(), Outcome.TO_CHECK);
        int clear = Collections.frequency(worst.values(), Outcome.NOT_AFFECTED);
        if (!worst.isEmpty()) {
            terminal.gap();
        }
        if (advisories > 0 || unread == 0) {
            terminal.tell("match.end", advisories, affected, open, clear);
        }
        long nameless = assets.stream().filter(asset -> !isNamed(asset)).count();
        if (nameless > 0 && advisories > 0) {
            terminal.tell("match.nameless", nameless, assets.size());
        }
        if (unread > 0) {
            terminal.tell("match.unread", unread);
        }
    }

    /** Whether an advisory could find it by what it is called: a twin of answers alone has made-up makers, and is cleared of nothing. */
    private boolean isNamed(Asset asset) {
        String system = asset.operatingSystem().name();
        return vendors.find(asset.vendor()).known()
                || asset.cpe() != null
                || asset.purl() != null
                || system != null && vendors.ofSystem(system).known();
    }

    private void show(Advisory advisory, List<Verdict> verdicts) {
        terminal.head("match.advisory", advisory.trackingId(), advisory.title());
        Table table = Table.of(
                Table.Column.text(messages.text("match.column.verdict")),
                Table.Column.text(messages.text("match.column.asset")),
                Table.Column.text(messages.text("match.column.zone")),
                Table.Column.text(messages.text("match.column.why")));
        List<String> lines = new ArrayList<>();
        Map<Row, List<String>> rows = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            reasons(verdict)
                    .map(reason -> row(verdict.asset(), reason, lines))
                    .distinct()
                    .forEach(row ->
                            rows.computeIfAbsent(row, of -> new ArrayList<>()).add(name(verdict.asset())));
        }
        rows.forEach((row, assets) -> table.row(row.verdict(), names(assets), row.zone(), row.why()));
        terminal.show(table);
        for (int line = 0; line < lines.size(); line++) {
            terminal.tell("match.line", line + 1, lines.get(line));
        }
        List<Verdict> open = verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.NOT_AFFECTED)
                .toList();
        weaknesses(open.stream().flatMap(verdict -> verdict.open().stream()).toList());
        Set<Remediation> remedies = new LinkedHashSet<>();
        open.stream().map(Verdict::remediations).forEach(remedies::addAll);
        tell(remedies);
        advisory.references().stream().findFirst().ifPresent(page -> terminal.tell("match.page", page));
    }

    /** Machines alike share a line: one line for each of hundreds would hide the others. */
    private String names(List<String> assets) {
        String first = assets.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return assets.size() <= MOST_NAMES
                ? first
                : messages.text("match.more-assets", first, assets.size() - MOST_NAMES);
    }

    /** What the verdict rests on first, then what each other weakness does. */
    private static Stream<Weighed> reasons(Verdict verdict) {
        return Stream.concat(Stream.of(verdict.deciding()), verdict.open().stream());
    }

    private Row row(Asset asset, Weighed reason, List<String> lines) {
        return new Row(messages.text(key("match.outcome.", reason.outcome())), zone(asset), why(asset, reason, lines));
    }

    /** Those that something surely has, then those that are to be looked at only. */
    private void weaknesses(List<Weighed> open) {
        Set<String> sure = names(open, Outcome.AFFECTED);
        Set<String> perhaps = names(open, Outcome.TO_CHECK);
        perhaps.removeAll(sure);
        if (!sure.isEmpty()) {
            terminal.tell("match.weaknesses", sure.size(), String.join(", ", sure));
        }
        if (!perhaps.isEmpty()) {
            terminal.tell("match.weaknesses.to-check", perhaps.size(), String.join(", ", perhaps));
        }
    }

    private static Set<String> names(List<Weighed> open, Outcome outcome) {
        Set<String> names = new LinkedHashSet<>();
        open.stream()
                .filter(each -> each.outcome() == outcome)
                .forEach(
                        each -> each.vulnerability().aliases().stream().limit(1).forEach(names::add));
        return names;
    }

    private void tell(Collection<Remediation> remedies) {
        Set<String> said = new LinkedHashSet<>();
        remedies.forEach(remedy -> said.add(words(remedy)));
        if (!said.isEmpty()) {
            terminal.tell("match.remedies");
            said.forEach(terminal::item);
        }
    }

    private String words(Remediation remedy) {
        String text = remedy.text().strip().replaceAll("\\s+", " ");
        String address = remedy.address() == null || text.contains(remedy.address()) ? "" : remedy.address();
        return messages.text(
                "match.remedy",
                messages.text(key("match.remedy.", remedy.kind())),
                text,
                address.isEmpty() ? 0 : 1,
                address);
    }

    /** Lines of the advisory are told by a number: their paths are longer than a column. */
    private static int number(List<String> lines, String place) {
        if (!lines.contains(place)) {
            lines.add(place);
        }
        return lines.indexOf(place) + 1;
    }

    private String why(Asset asset, Weighed weighed, List<String> lines) {
        String keys = weighed.keys().stream().map(this::words).distinct().collect(Collectors.joining(", "));
        Reason reason = weighed.version().reason();
        String version = asset.version();
        return messages.text(
                "match.why",
                keys,
                messages.text(key("match.version.", reason), version == null ? "" : version),
                weighed.product().name(),
                Math.round(PERCENT * weighed.confidence()),
                number(lines, weighed.product().place()));
    }

    private String words(MatchedKey key) {
        String kind = messages.text(key("match.key.", key.kind()));
        String history = key.history().stream().map(Merger::text).collect(Collectors.joining(", "));
        return history.isEmpty() ? kind : kind + " (" + history + ")";
    }

    private String zone(Asset asset) {
        Zone zone = zones.get(asset.zone());
        return zone == null || zone.name() == null ? asset.zone() : zone.name();
    }

    private static String name(Asset asset) {
        return asset.name() == null ? asset.id() : asset.name();
    }

    private static String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What verdicts have in common that share a line of the table. */
    private record Row(String verdict, String zone, String why) {}

    /** What {@code --json} prints, one object a line. */
    private record Line(
            String file,
            String advisory,
            String asset,
            String name,
            String zone,
            Outcome verdict,
            String product,
            String place,
            List<MatchedKey> keys,
            Version version,
            double confidence,
            List<Weakness> vulnerabilities,
            List<Remedy> remediations) {

        static Line of(Path path, Advisory advisory, Verdict verdict) {
            return new Line(
                    path.toString(),
                    advisory.trackingId(),
                    verdict.asset().id(),
                    MatchReport.name(verdict.asset()),
                    verdict.asset().zone(),
                    verdict.outcome(),
                    verdict.product().name(),
                    verdict.product().place(),
                    verdict.keys(),
                    new Version(verdict.version().answer(), verdict.version().reason()),
                    Math.round(verdict.confidence() * 1000) / 1000.0,
                    verdict.weighed().stream().map(Weakness::of).toList(),
                    verdict.remediations().stream()
                            .map(remedy -> new Remedy(remedy.kind(), remedy.text(), remedy.address(), remedy.place()))
                            .distinct()
                            .toList());
        }
    }

    /** A weakness of an advisory, with the line of it that tells whether the asset has it. */
    private record Weakness(@Nullable String id, Outcome verdict, String product, String place) {
        static Weakness of(Weighed weighed) {
            return new Weakness(
                    weighed.vulnerability().aliases().stream().findFirst().orElse(null),
                    weighed.outcome(),
                    weighed.product().name(),
                    weighed.product().place());
        }
    }

    private record Version(Answer answer, Reason reason) {}

    private record Remedy(
            Remediation.Kind kind, String text, @Nullable String address, String place) {}
}
