package eu.salvus.simulation.preparation;

import eu.salvus.simulation.content.Section;
import eu.salvus.simulation.unknown.Assumed;

/**
 * A range of a number, from a content file or an archetype.
 *
 * @param low least value
 * @param high greatest value
 * @param logarithmic whether equal ratios, instead of equal differences, are equally plausible
 * @param source where it comes from, or "assumption"
 */
record Bounds(double low, double high, boolean logarithmic, String source) {

    Bounds(double low, double high, String source) {
        this(low, high, false, source);
    }

    static Bounds read(Section parent, String key, double least, double most) {
        Section section = parent.section(key);
        double low = section.number("low", least, most);
        return new Bounds(low, section.number("high", low, most), section.text("source", "assumption"));
    }

    /** The middle of the range. */
    double middle() {
        return new Assumed(low, high, 0, logarithmic).at(0.5);
    }
}
