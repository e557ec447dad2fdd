package eu.salvus.simulation.hospital;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Section;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file of assumptions, {@code content/attack/assumptions.yaml}: ranges with their sources, to be corrected by experts. */
public final class Figures {
    private static final double MOST = 20_000;

    private final Map<String, Figure> figures;

    private Figures(Map<String, Figure> figures) {
        this.figures = Collections.unmodifiableMap(figures);
    }

    /** The assumptions that come with Salvus. */
    public static Figures builtIn() {
        return read(ContentFile.builtIn("attack/assumptions.yaml"));
    }

    /**
     * Reads a file of assumptions. It must name every figure of the built-in one that the hospital at hand needs.
     *
     * @throws eu.salvus.simulation.content.ContentException with every error of the file
     */
    public static Figures read(ContentFile file) {
        return file.read(root -> {
            Map<String, Figure> figures = new LinkedHashMap<>();
            for (String key : root.keys()) {
                read(root.section(key), key, figures);
            }
            return new Figures(figures);
        });
    }

    private static void read(Section section, String name, Map<String, Figure> figures) {
        if (!section.has("low")) {
            section.keys().forEach(key -> read(section.section(key), name + "." + key, figures));
            return;
        }
        double low = section.number("low", 0, MOST);
        double high = section.number("high", 0, MOST);
        if (low > high) {
            section.refuse("high", "is less than low", "write the greater number as high");
        }
        figures.put(name, new Figure(name, low, Math.max(low, high), section.text("source")));
    }

    /** All figures, in the order of the file. */
    public Collection<Figure> all() {
        return figures.values();
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException when the file does not have it
     */
    public Figure figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException(
                    "the file of assumptions has no `" + name + "`; add it with low, high and source");
        }
        return figure;
    }

    Span span(String name) {
        return figure(name).span();
    }
}
