package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;

/**
 * An amount that grows with what a measure counts: euros, staff-days or care-hours.
 *
 * @param fixed whatever the number of units
 * @param each for every unit
 */
public record Scaled(Amount fixed, Amount each) {
    /** Nothing. */
    public static final Scaled NOTHING = new Scaled(Amount.ZERO, Amount.ZERO);

    /** The whole for so many units, at least 0. */
    public Amount of(double units) {
        return fixed.plus(each.times(units));
    }

    /** Reads {@code {fixed: [low, high], each: [low, high]}} at a key; what is left out is nothing. */
    static Scaled read(Section parent, String key) {
        Section section = parent.optionalSection(key);
        return section == null ? NOTHING : within(section);
    }

    /** Reads {@code fixed} and {@code each} of a section. */
    static Scaled within(Section section) {
        return new Scaled(Ranges.read(section, "fixed"), Ranges.read(section, "each"));
    }
}
