package eu.salvus.twin.archetype;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The comments of a generated twin in a language.
 *
 * @param content the file of names
 * @param locale its language decides
 */
record Comments(ContentNode content, Locale locale) {

    /** What stands above the twin. */
    String heading(String archetype, long seed) {
        return content.get("heading")
                .translated()
                .in(locale)
                .lines()
                .map(line ->
                        "# " + line.replace("{archetype}", archetype).replace("{seed}", Long.toString(seed)) + "\n")
                .collect(Collectors.joining());
    }

    /** The sources of a line; publications keep their names. */
    String of(Sources sources) {
        return sources.inOrder().stream().map(this::word).collect(Collectors.joining("; "));
    }

    private String word(String key) {
        String first = key.split(" ", 2)[0];
        if (first.equals("answer")) {
            return translated(first) + key.substring(first.length());
        }
        return content.get("sources").get(key).present() ? translated(key) : key;
    }

    private String translated(String key) {
        return content.get("sources").get(key).translated().in(locale);
    }
}
