package eu.salvus.twin.archetype;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a draft as a twin's file. A part whose values are plain stands on one line, so that a large hospital stays compact; a
 * comment at the end of each line says where its values come from.
 */
final class DraftText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ./()'_+-]*(?<! )");
    private static final Pattern SPECIAL =
            Pattern.compile("true|false|null|yes|no|on|off|y|n", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOURS_OR_DAY = Pattern.compile("[0-9]{1,2}-[0-9]{1,2}|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final StringBuilder text = new StringBuilder();
    private final Comments comments;

    DraftText(Comments comments) {
        this.comments = comments;
    }

    String write(Map<String, Draft> document) {
        entries("", new Draft.Fields(document));
        return text.toString();
    }

    private void entries(String indent, Draft.Fields fields) {
        Iterator<Map.Entry<String, Draft>> entries = fields.entries().entrySet().iterator();
        boolean first = true;
        while (entries.hasNext()) {
            Map.Entry<String, Draft> entry = entries.next();
            text.append(first ? "" : indent);
            first = false;
            entry(indent, entry.getKey(), entry.getValue());
        }
    }

    private void entry(String indent, String key, Draft value) {
        text.append(key).append(':');
        if (value instanceof Draft.Many many && !plain(many)) {
            text.append('\n');
            items(indent + "  ", many.items());
        } else if (value instanceof Draft.Fields fields && !shallow(fields)) {
            text.append('\n').append(indent).append("  ");
            entries(indent + "  ", fields);
        } else {
            text.append(' ');
            line(value);
        }
    }

    private void items(String indent, List<Draft> items) {
        for (Draft item : items) {
            text.append(indent).append("- ");
            if (item instanceof Draft.Fields fields && !shallow(fields)) {
                entries(indent + "  ", fields);
            } else {
                line(item);
            }
        }
    }

    private void line(Draft draft) {
        flow(draft);
        text.append(" # ").append(comments.of(draft.sources())).append('\n');
    }

    private void flow(Draft draft) {
        switch (draft) {
            case Draft.One one -> text.append(scalar(one.value()));
            case Draft.Many many -> {
                text.append('[');
                String comma = "";
                for (Draft item : many.items()) {
                    text.append(comma);
                    flow(item);
                    comma = ", ";
                }
                text.append(']');
            }
            case Draft.Fields fields -> {
                text.append('{');
                String comma = "";
                for (Map.Entry<String, Draft> entry : fields.entries().entrySet()) {
                    text.append(comma).append(entry.getKey()).append(": ");
                    flow(entry.getValue());
                    comma = ", ";
                }
                text.append('}');
            }
        }
    }

    /** Whether a list holds single values only. */
    private static boolean plain(Draft.Many many) {
        return many.items().stream().allMatch(Draft.One.class::isInstance);
    }

    /** Whether a mapping holds nothing deeper than plain lists and mappings of plain values. */
    private static boolean shallow(Draft.Fields fields) {
        return fields.entries().values().stream().allMatch(value -> switch (value) {
            case Draft.One one -> true;
            case Draft.Many many -> plain(many);
            case Draft.Fields inner ->
                inner.entries().values().stream()
                        .allMatch(
                                deep -> deep instanceof Draft.One || (deep instanceof Draft.Many list && plain(list)));
        });
    }

    private static String scalar(Value value) {
        String written = value.text();
        boolean quoted = value.raw() instanceof String
                && (!PLAIN.matcher(written).matches()
                        || SPECIAL.matcher(written).matches())
                && !HOURS_OR_DAY.matcher(written).matches();
        return quoted ? '"' + written.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : written;
    }
}
