package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.Section;
import org.jspecify.annotations.Nullable;

/**
 * Who watches while the attack goes on, against what the hospital's twin says of usual weeks.
 *
 * @param shifts who is at work
 * @param attention factor on the chance that somebody acts on an alert, 0.01 to 1
 */
public record Staffing(Shifts shifts, double attention) {

    /** As in usual weeks. */
    public static final Staffing USUAL = new Staffing(Shifts.USUAL, 1);

    /** Who is at work. */
    public enum Shifts {
        /** The shifts of the twin. */
        USUAL,
        /** Nobody is on shift and those on call are called, as on holidays. */
        ON_CALL
    }

    static Staffing read(@Nullable Section section) {
        return section == null
                ? USUAL
                : new Staffing(section.word("shifts", Shifts.class), section.number("attention", 0.01, 1));
    }
}
