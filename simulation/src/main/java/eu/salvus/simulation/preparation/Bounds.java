package eu.salvus.simulation.preparation;

import eu.salvus.simulation.content.Section;

/**
 * A range of a number, from a content file.
 *
 * @param low least value
 * @param high greatest value
 * @param source where it comes from, or "assumption"
 */
record Bounds(double low, double high, String source) {

    static Bounds read(Section parent, String key, double least, double most) {
        Section section = parent.section(key);
        double low = section.number("low", least, most);
        return new Bounds(low, section.number("high", low, most), section.text("source", "assumption"));
    }
}
