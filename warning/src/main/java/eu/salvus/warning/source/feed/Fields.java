package eu.salvus.warning.source.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of foreign objects with forbearance: what has another shape is as if it were not there. */
final class Fields {

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})(T.*)?");
    private static final int LONGEST = 20_000;

    private Fields() {}

    /** A text that says something; placeholders such as {@code -} and {@code tbc} say nothing. */
    static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString()) {
            return null;
        }
        String text = value.stringValue().strip();
        return text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("tbc") || text.length() > LONGEST
                ? null
                : text;
    }

    /** The texts of an array, or a text alone; none when there is neither. */
    static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = object.path(name);
        if (value.isString()) {
            String alone = text(object, name);
            if (alone != null) {
                texts.add(alone);
            }
        }
        for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
            if (item.isString()
                    && !item.stringValue().isBlank()
                    && item.stringValue().length() <= LONGEST) {
                texts.add(item.stringValue().strip());
            }
        }
        return texts;
    }

    /** The id of a weakness in the list of CVE. */
    static @Nullable String cve(@Nullable String text) {
        return text != null && CVE.matcher(text).matches() ? text : null;
    }

    /** A day, written {@code 2026-01-31} or {@code 2026/01/31}, with or without a time behind it. */
    static @Nullable LocalDate day(@Nullable String text) {
        var parts = YEAR_MONTH_DAY.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
