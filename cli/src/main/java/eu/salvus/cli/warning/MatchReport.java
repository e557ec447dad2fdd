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
import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionJudgement.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows verdicts: a table for each advisory that concerns the hospital, and what its publisher says to do, quoted. */
final class MatchReport {

    private static final int MOST_NAMES = 10;

    private final Terminal terminal;
    private final Messages messages;
    private final Map<String, Zone> zones;
    private final Map<Outcome, Integer> counts = new TreeMap<>();
    private int advisories;

    MatchReport(Terminal terminal, Twin twin) {
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.zones = twin.zones().stream().collect(Collectors.toMap(Zone::id, Function.identity()));
    }

    void add(Path path, Advisory advisory, List<Verdict> verdicts, boolean json) {
        advisories++;
        verdicts.forEach(verdict -> counts.merge(verdict.outcome(), 1, Integer::sum));
        if (json) {
            verdicts.forEach(verdict -> terminal.raw(Json.line(Line.of(path, advisory, verdict))));
        } else if (!verdicts.isEmpty()) {
            show(advisory, verdicts);
        }
    }

    /** The sum; what could not be read is part of it, so that nobody takes it for cleared. */
    void end(int unread) {
        int affected = counts.getOrDefault(Outcome.AFFECTED, 0);
        int open = counts.getOrDefault(Outcome.TO_CHECK, 0);
        int clear = counts.getOrDefault(Outcome.NOT_AFFECTED, 0);
        if (!counts.isEmpty()) {
            terminal.gap();
        }
        if (advisories > 0 || unread == 0) {
            terminal.tell("match.end", advisories, affected, open, clear);
        }
        if (unread > 0) {
            terminal.tell("match.unread", unread);
        }
    }

    private void show(Advisory advisory, List<Verdict> verdicts) {
        terminal.head("match.advisory", advisory.trackingId(), advisory.title());
        Table table = Table.of(
                Table.Column.text(messages.text("match.column.verdict")),
                Table.Column.text(messages.text("match.column.asset")),
                Table.Column.text(messages.text("match.column.zone")),
                Table.Column.text(messages.text("match.column.why")));
        Map<Row, List<String>> rows = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            Row row = new Row(
                    messages.text(key("match.outcome.", verdict.outcome())), zone(verdict.asset()), why(verdict));
            rows.computeIfAbsent(row, of -> new ArrayList<>()).add(name(verdict.asset()));
        }
        rows.forEach((row, assets) -> table.row(row.verdict(), names(assets), row.zone(), row.why()));
        terminal.show(table);
        List<Verdict> open = verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.NOT_AFFECTED)
                .toList();
        weaknesses(open);
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

    private void weaknesses(List<Verdict> verdicts) {
        List<String> names =
                verdicts.stream().flatMap(MatchReport::weaknesses).distinct().toList();
        if (!names.isEmpty()) {
            terminal.tell("match.weaknesses", names.size(), String.join(", ", names));
        }
    }

    private static Stream<String> weaknesses(Verdict verdict) {
        return verdict.vulnerabilities().stream()
                .flatMap(weakness -> weakness.aliases().stream().limit(1));
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

    private String why(Verdict verdict) {
        String keys = verdict.keys().stream()
                .map(MatchedKey::kind)
                .distinct()
                .map(kind -> messages.text(key("match.key.", kind)))
                .collect(Collectors.joining(", "));
        Reason reason = verdict.version().reason();
        String version = verdict.asset().version();
        return messages.text(
                "match.why",
                keys,
                messages.text(key("match.version.", reason), version == null ? "" : version),
                verdict.product().name());
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
            List<String> vulnerabilities,
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
                    weaknesses(verdict).distinct().toList(),
                    verdict.remediations().stream()
                            .map(remedy -> new Remedy(remedy.kind(), remedy.text(), remedy.address(), remedy.place()))
                            .distinct()
                            .toList());
        }
    }

    private record Version(Answer answer, Reason reason) {}

    private record Remedy(
            Remediation.Kind kind, String text, @Nullable String address, String place) {}
}
