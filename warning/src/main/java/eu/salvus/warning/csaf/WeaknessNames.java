package eu.salvus.warning.csaf;

import java.util.Map;
import java.util.stream.Collectors;

/** The weaknesses of the Common Weakness Enumeration by number, from {@code content/warning/cwe.txt}. */
final class WeaknessNames {
    /** The version of the list. */
    static final String VERSION = "4.17";

    private WeaknessNames() {}

    /** Name by number such as {@code CWE-79}; categories and views are none. */
    static Map<String, String> all() {
        return Loaded.NAMES;
    }

    private static final class Loaded {
        private static final Map<String, String> NAMES = ContentLines.of("cwe.txt")
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
