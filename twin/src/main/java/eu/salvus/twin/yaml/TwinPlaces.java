package eu.salvus.twin.yaml;

import eu.salvus.twin.yaml.Outline.Node;
import org.jspecify.annotations.Nullable;

/** Which property stands at a line and column of a twin's text, even of one with mistakes. */
public final class TwinPlaces {

    private final String text;
    private final Node.@Nullable Mapping root;

    private TwinPlaces(String text, Node.@Nullable Mapping root) {
        this.text = text;
        this.root = root;
    }

    /** The places of a text; of one that is no YAML, nothing is known. */
    public static TwinPlaces of(String text) {
        try {
            return new TwinPlaces(
                    text, Outline.value(Source.of("twin", text)) instanceof Node.Mapping map ? map : null);
        } catch (Events.Unreadable _) {
            return new TwinPlaces(text, null);
        }
    }

    /**
     * The path of what stands at a place, such as {@code assets/pump-7/version}; empty where nothing is known.
     *
     * @param line from 1; 0 for the text as a whole
     * @param column from 1, counted in characters
     */
    public String path(int line, int column) {
        if (root == null || line < 1) {
            return "";
        }
        Text lines = new Text(text);
        int start = 0;
        for (int before = 1; before < line; before++) {
            start = lines.nextLine(start);
        }
        int end = lines.lineEnd(start);
        int points = text.codePointCount(start, end);
        return Written.pathAt(root, text.offsetByCodePoints(start, Math.min(points, Math.max(0, column - 1))), "");
    }
}
