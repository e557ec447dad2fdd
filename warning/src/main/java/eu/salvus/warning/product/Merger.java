package eu.salvus.warning.product;

/**
 * What became of a maker.
 *
 * @param name of the maker, as the table writes it
 * @param other what it became part of, or was split off from
 * @param split whether it was split off
 * @param year when, by the calendar of our era
 * @param source where that is written
 */
public record Merger(String name, String other, boolean split, int year, String source) {

    /** In no language: {@code CareFusion → BD (2015)}; the older name first. */
    public String text() {
        return (split ? other + " → " + name : name + " → " + other) + " (" + year + ")";
    }
}
