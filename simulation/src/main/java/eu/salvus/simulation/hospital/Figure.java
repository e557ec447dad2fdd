package eu.salvus.simulation.hospital;

/**
 * A number taken where a twin does not say, or that says how well a control works.
 *
 * @param name its place in the file of assumptions, such as {@code click.trained}
 * @param low the least value
 * @param high the greatest value
 * @param source where it comes from; holds the word "assumption" when nobody has measured it
 */
public record Figure(String name, double low, double high, String source) {
    Span span() {
        return new Span(low, high);
    }
}
