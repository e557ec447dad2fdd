package eu.salvus.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the source says of a record.
 *
 * @param sentence what it is; empty when nothing is said
 * @param components what each component is, by name
 */
record Javadoc(String sentence, Map<String, String> components) {

    private static final Path SOURCES = Path.of(System.getProperty("salvus.root", ".."), "server/src/main/java");
    private static final Pattern COMPONENT = Pattern.compile("@param (\\w+) (.*?)(?= @|$)");

    /** Of a record of this module. */
    static Javadoc of(Class<?> type) {
        String path = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        try {
            String source = Files.readString(SOURCES.resolve(path));
            Matcher place =
                    Pattern.compile("\\brecord " + type.getSimpleName() + "\\b").matcher(source);
            return place.find() ? of(source.substring(0, place.start())) : new Javadoc("", Map.of());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Javadoc of(String before) {
        int start = before.lastIndexOf("/**");
        int end = before.lastIndexOf("*/");
        boolean apart = start < 0
                || end < start
                || !before.substring(end + 2).strip().matches("(@\\w+(\\([^)]*\\))?\\s*|public\\s*)*");
        if (apart) {
            return new Javadoc("", Map.of());
        }
        String text = before.substring(start + 3, end)
                .lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s*", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link [^}]*?(\\w+)}", "$1")
                .strip();
        Map<String, String> components = new HashMap<>();
        COMPONENT
                .matcher(text)
                .results()
                .forEach(found -> components.put(found.group(1), found.group(2).strip()));
        return new Javadoc(text.replaceAll("\\s*@.*", ""), components);
    }

    /** What a component is; empty when nothing is said. */
    String component(String name) {
        return components.getOrDefault(name, "");
    }
}
