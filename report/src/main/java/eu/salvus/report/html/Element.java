package eu.salvus.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An element of HTML, or of SVG within it. */
public final class Element implements Html {

    private static final Set<String> VOID = Set.of("meta", "input", "br", "hr");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> children = new ArrayList<>();

    /** @throws IllegalArgumentException when the name is none */
    public Element(String name) {
        this.name = checked(name);
    }

    /**
     * Sets an attribute.
     *
     * @throws IllegalArgumentException when its name is none, or could carry a script
     */
    public Element with(String attribute, Object value) {
        if (attribute.startsWith("on") || attribute.equals("style")) {
            throw new IllegalArgumentException(attribute + " is refused by the page's own policy; use a class");
        }
        attributes.put(checked(attribute), value.toString());
        return this;
    }

    /** Sets an attribute without a value. */
    public Element flag(String attribute) {
        return with(attribute, "");
    }

    /** Adds pieces of the page, lists of them, and texts. */
    public Element add(Object... pieces) {
        for (Object piece : pieces) {
            switch (piece) {
                case Html html -> children.add(html);
                case Iterable<?> many -> many.forEach(this::add);
                default -> {
                    String text = piece.toString();
                    children.add(out -> Escaping.escape(text, out));
                }
            }
        }
        return this;
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            Escaping.escape(value, out);
            out.append('"');
        });
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" names no element and no attribute");
        }
        return name;
    }
}
