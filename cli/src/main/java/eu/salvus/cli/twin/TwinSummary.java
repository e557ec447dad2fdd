package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Style;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Unknown;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A twin at a glance: what it has, its weak points, its services and what they need, its backups, what is unknown. */
final class TwinSummary {

    private static final int NAMED = 3;
    private static final int DAYS = 7;

    private final Twin twin;
    private final Terminal terminal;
    private final Messages messages;
    private final Needs needs;

    TwinSummary(Twin twin, Terminal terminal) {
        this.twin = twin;
        this.terminal = terminal;
        this.messages = terminal.messages();
        this.needs = new Needs(TwinIndex.of(twin), messages);
    }

    void print() {
        terminal.say(terminal.styled(Style.HEAD, twin.name()));
        terminal.tell(
                "show.valid-on",
                messages.figures().date(twin.asOf()),
                twin.archetype() == null ? messages.text("show.no-archetype") : twin.archetype());
        zones();
        weakPoints();
        digitalServices();
        clinicalServices();
        backups();
        unknowns();
    }

    private void zones() {
        terminal.head(
                "show.zones",
                twin.assets().size(),
                twin.zones().size(),
                twin.sites().size());
        Map<String, Map<Asset.Kind, Integer>> counts = new HashMap<>();
        Map<Asset.Kind, Integer> all = new EnumMap<>(Asset.Kind.class);
        for (Asset asset : twin.assets()) {
            counts.computeIfAbsent(asset.zone(), zone -> new EnumMap<>(Asset.Kind.class))
                    .merge(asset.kind(), 1, Integer::sum);
            all.merge(asset.kind(), 1, Integer::sum);
        }
        List<Asset.Kind> kinds =
                Arrays.stream(Asset.Kind.values()).filter(all::containsKey).toList();
        Column[] columns = new Column[kinds.size() + 1];
        columns[0] = Column.text(messages.text("show.zone"));
        for (int k = 0; k < kinds.size(); k++) {
            columns[k + 1] = Column.number(messages.word(kinds.get(k)));
        }
        Table table = Table.of(columns);
        for (Zone zone : twin.zones()) {
            String[] row = new String[columns.length];
            row[0] = name(zone);
            Map<Asset.Kind, Integer> here = counts.getOrDefault(zone.id(), Map.of());
            for (int k = 0; k < kinds.size(); k++) {
                int count = here.getOrDefault(kinds.get(k), 0);
                row[k + 1] = count == 0 ? "" : messages.figures().whole(count);
            }
            table.row(row);
        }
        terminal.show(table);
    }

    /** Its name, else the word for its kind, with its id where that is not enough to know which it is. */
    private String name(Zone zone) {
        if (zone.name() != null) {
            return zone.name();
        }
        boolean alone = twin.zones().stream()
                .noneMatch(other -> other != zone && other.kind() == zone.kind() && other.name() == null);
        String word = messages.word(zone.kind());
        return alone ? word : messages.text("show.which", word, zone.id());
    }

    private void weakPoints() {
        List<WeakPoint> points = WeakPoints.of(twin);
        terminal.head("show.weak-points");
        if (points.isEmpty()) {
            terminal.tell("show.no-weak-point");
        }
        for (WeakPoint point : points) {
            terminal.item(messages.text(point.key(), point.count()) + messages.text("show.namely", few(point.names())));
        }
    }

    private String few(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : messages.text("show.and-more", first, names.size() - NAMED);
    }

    private void digitalServices() {
        if (twin.digitalServices().isEmpty()) {
            return;
        }
        terminal.head("show.digital");
        Table table = Table.of(Column.text(messages.text("show.service")), Column.text(messages.text("show.needs")));
        for (DigitalService service : twin.digitalServices()) {
            String name = needs.name(service);
            table.row(service.supplier() == null ? name : messages.text("show.hosted", name), needs.of(service));
        }
        terminal.show(table);
    }

    private void clinicalServices() {
        if (twin.clinicalServices().isEmpty()) {
            return;
        }
        terminal.head("show.clinical");
        Table table = Table.of(
                Column.text(messages.text("show.service")),
                Column.number(messages.text("show.patients-a-day")),
                Column.text(messages.text("show.needs-keeps")));
        for (ClinicalService service : twin.clinicalServices()) {
            table.row(needs.name(service), aDay(service.demand()), needs.of(service));
        }
        terminal.show(table);
    }

    private String aDay(@Nullable WeeklyProfile profile) {
        return profile == null
                ? "?"
                : messages.figures().about(Arrays.stream(profile.hourly()).sum() / DAYS);
    }

    private void backups() {
        terminal.head("show.backups");
        if (twin.backupCopies().isEmpty()) {
            terminal.tell("show.no-backup");
            return;
        }
        Table table = Table.of(
                Column.text(messages.text("show.copy")),
                Column.text(messages.text("show.offline")),
                Column.text(messages.text("show.immutable")),
                Column.text(messages.text("show.every")),
                Column.text(messages.text("show.restore-test")));
        for (BackupCopy copy : twin.backupCopies()) {
            table.row(
                    copy.name() == null ? copy.id() : copy.name(),
                    yesNo(copy.offline()),
                    yesNo(copy.immutable()),
                    copy.everyHours() == null ? "?" : messages.figures().every(copy.everyHours()),
                    copy.lastRestoreTest() == null ? "?" : messages.figures().date(copy.lastRestoreTest()));
        }
        terminal.show(table);
    }

    private String yesNo(@Nullable Boolean truth) {
        return truth == null ? "?" : messages.text(truth ? "show.yes" : "show.no");
    }

    private void unknowns() {
        Unknowns unknowns = Unknowns.of(twin);
        terminal.head("show.unknown");
        terminal.tell(
                "show.how-much",
                messages.figures().percent((double) unknowns.unknown() / Math.max(1, unknowns.all())),
                unknowns.unknown(),
                unknowns.all());
        terminal.tell(
                "show.in-all",
                eu.salvus.twin.assumption.Unknowns.of(twin).stream()
                        .mapToInt(Unknown::count)
                        .sum());
        if (unknowns.checkFirst().isEmpty()) {
            return;
        }
        terminal.tell("show.check-first");
        int number = 1;
        for (Unknowns.Fact fact : unknowns.checkFirst()) {
            terminal.item(
                    number + ".", messages.text("show.fact", messages.text(fact.key()), fact.unknown(), fact.all()));
            number++;
        }
    }
}
