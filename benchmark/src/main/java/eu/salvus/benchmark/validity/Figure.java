package eu.salvus.benchmark.validity;

import eu.salvus.benchmark.validity.Quantity.About;
import eu.salvus.benchmark.validity.Quantity.When;
import eu.salvus.simulation.content.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A published number and what of a run stands beside it.
 *
 * @param says what it is
 * @param quantity what of a run is compared
 * @param of the sort of service it is about, in kebab case; empty when it is about none
 * @param fromDay first day of the window
 * @param toDay last day of the window
 * @param above NaN, or the value above which runs are counted: then shares of runs are compared
 * @param middle whether the published number is itself the middle of many cases, and so stands beside the middle of the runs
 * @param published the published number
 * @param source who published it; empty for the source of the card
 * @param rests why it is no independent check: what the model took from the same publication; empty when it took nothing
 * @param why in plain words, why it differs, as far as we know; empty when we do not
 */
record Figure(
        String says,
        Quantity quantity,
        String of,
        double fromDay,
        double toDay,
        double above,
        boolean middle,
        Published published,
        String source,
        String rests,
        String why) {

    /** The account of care ends 180 days after the first loss. */
    private static final double LAST_DAY = 180;

    private static final double MOST = 1e6;

    /** Reads one of the figures of a card. */
    static Figure read(Section section) {
        Quantity quantity = section.word("quantity", Quantity.class);
        boolean window = quantity.when() == When.BETWEEN;
        boolean dated = window || quantity.when() == When.AT_END;
        double from = window ? section.number("fromDay", 0, LAST_DAY) : 0;
        double to = dated ? section.number("toDay", 0, LAST_DAY) : 0;
        if (window && from >= to) {
            section.refuse("toDay", "is not after fromDay", "write the day at whose end the window ends");
        }
        return new Figure(
                section.text("says"),
                quantity,
                about(section, quantity.about()),
                from,
                to,
                section.number("above", 0, MOST, Double.NaN),
                section.flag("middle", false),
                Published.read(section.section("published")),
                section.text("source", ""),
                section.text("rests", ""),
                section.text("why", ""));
    }

    private static String about(Section section, About about) {
        if (about == About.NOTHING) {
            return "";
        }
        List<String> kinds = Arrays.stream(about.kinds().getEnumConstants())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        String of = section.text("of");
        if (!of.isEmpty() && !kinds.contains(of)) {
            section.refuse("of", "is `" + of + "`", "write one of " + String.join(", ", kinds));
        }
        return of;
    }

    /** Whether runs are counted instead of their values compared. */
    boolean counts() {
        return !Double.isNaN(above);
    }
}
