package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads measures, one section each. */
final class MeasureReader {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST_DAYS = 3650;

    private final String group;

    MeasureReader(String group) {
        this.group = group;
    }

    Measure read(Section section) {
        String id = section.text("id");
        if (!KEBAB.matcher(id).matches()) {
            section.refuse("id", "is `" + id + "`", "write lower-case words joined by hyphens");
        }
        List<Change> changes = ChangeReader.read(section, "changes");
        boolean silent = section.has("notSimulated");
        if (silent == section.has("changes")) {
            section.refuse(
                    silent ? "notSimulated" : "id",
                    "must have either changes or a reason why there are none",
                    "write `changes`, or `notSimulated` with the reason in English and French");
        }
        if (!section.has("howTo") && !section.has("supplierMessage")) {
            section.refuse("id", "says not how it is done", "add `howTo` or `supplierMessage`");
        }
        return new Measure(
                id,
                LocalText.read(section, "name"),
                LocalText.read(section, "summary"),
                group,
                changes,
                silent ? LocalText.read(section, "notSimulated") : null,
                coverage(section),
                effectiveness(section),
                cost(section),
                staffDays(section),
                (int) section.number("leadTimeDays", 0, MOST_DAYS),
                Set.copyOf(section.texts("needs")),
                Set.copyOf(section.texts("excludes")),
                friction(section),
                section.word("by", Doer.class),
                section.has("howTo") ? LocalText.read(section, "howTo") : null,
                section.has("supplierMessage") ? LocalText.read(section, "supplierMessage") : null,
                section.sections("asks").stream().map(Ask::read).toList());
    }

    private static double coverage(Section section) {
        double coverage = section.number("coverage", 0, 1, 1);
        if (coverage == 0) {
            section.refuse("coverage", "is 0, so that nothing is reached", "write a share above 0, up to 1");
        }
        return coverage;
    }

    private static Measure.Effectiveness effectiveness(Section section) {
        Section range = section.section("effectiveness");
        return new Measure.Effectiveness(Ranges.share(range, "share"), source(range));
    }

    private static Measure.Cost cost(Section section) {
        Section cost = section.section("cost");
        return new Measure.Cost(
                cost.word("unit", Unit.class), Scaled.read(cost, "buy"), Scaled.read(cost, "perYear"), source(cost));
    }

    private static Measure.StaffDays staffDays(Section section) {
        Section days = section.section("staffDays");
        return new Measure.StaffDays(Scaled.read(days, "once"), Scaled.read(days, "perYear"), source(days));
    }

    private static Measure.Friction friction(Section section) {
        Section friction = section.optionalSection("friction");
        return friction == null
                ? new Measure.Friction(Scaled.NOTHING, "nobody who cares notices it")
                : new Measure.Friction(Scaled.within(friction), source(friction));
    }

    private static String source(Section section) {
        String source = section.text("source");
        if (section.has("source") && source.isEmpty()) {
            section.refuse("source", "is empty", "name the publication, or write assumption");
        }
        return source;
    }
}
