package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a language tag is valid by RFC 5646: well-formed, each subtag registered with IANA ({@code content/warning/languages.txt}),
 * extended languages and variants behind what they go with, no variant and no extension twice.
 */
final class LanguageTags {
    /** Extensions registered so far: for transformed content, and for locales. */
    private static final Set<String> EXTENSIONS = Set.of("t", "u");

    private LanguageTags() {}

    static boolean valid(String tag) {
        String plain = tag.toLowerCase(Locale.ROOT);
        if (Registry.WHOLE.contains(plain)) {
            return true;
        }
        return Formats.language(tag) && (plain.startsWith("x-") || parts(plain));
    }

    private static boolean parts(String tag) {
        List<String> subtags = List.of(tag.split("-"));
        if (!Registry.has("language", subtags.getFirst())) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        String sort = "language";
        int extended = 0;
        for (int index = 1; index < subtags.size(); index++) {
            String subtag = subtags.get(index);
            if (subtag.length() == 1) {
                return extensions(subtags.subList(index, subtags.size()));
            }
            String before = String.join("-", subtags.subList(0, index));
            sort = sort(subtag, sort);
            if (!Registry.has(sort, subtag) || !Registry.goesWith(sort, subtag, before)) {
                return false;
            }
            extended += sort.equals("extlang") ? 1 : 0;
            if (extended > 1 || sort.equals("variant") && !seen.add(subtag)) {
                return false;
            }
        }
        return true;
    }

    /** What a subtag is, by its length and what came before it. */
    private static String sort(String subtag, String before) {
        boolean digit = Character.isDigit(subtag.charAt(0));
        if (subtag.length() == 3 && !digit && List.of("language", "extlang").contains(before)) {
            return "extlang";
        }
        if (subtag.length() == 4 && !digit) {
            return "script";
        }
        return subtag.length() <= 3 ? "region" : "variant";
    }

    private static boolean extensions(List<String> subtags) {
        Set<String> seen = new HashSet<>();
        for (String subtag : subtags) {
            if (subtag.equals("x")) {
                return true;
            }
            if (subtag.length() == 1 && (!EXTENSIONS.contains(subtag) || !seen.add(subtag))) {
                return false;
            }
        }
        return true;
    }

    private static final class Registry {
        /** Prefixes by sort and subtag. */
        private static final Map<String, Map<String, List<String>>> SUBTAGS = new HashMap<>();

        /** First and last subtags for private use, by sort. */
        private static final Map<String, List<List<String>>> RANGES = new HashMap<>();

        /** Tags of old that are valid as a whole. */
        private static final Set<String> WHOLE = new HashSet<>();

        static {
            ContentLines.of("languages.txt")
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line -> {
                        String sort = line.get(0);
                        String subtag = line.get(1);
                        if (sort.equals("grandfathered")) {
                            WHOLE.add(subtag);
                        } else if (subtag.contains("..")) {
                            RANGES.computeIfAbsent(sort, any -> new ArrayList<>())
                                    .add(List.of(subtag.split("\\.\\.")));
                        } else {
                            SUBTAGS.computeIfAbsent(sort, any -> new HashMap<>())
                                    .put(subtag, line.subList(2, line.size()));
                        }
                    });
        }

        static boolean has(String sort, String subtag) {
            return SUBTAGS.getOrDefault(sort, Map.of()).containsKey(subtag)
                    || RANGES.getOrDefault(sort, List.of()).stream()
                            .anyMatch(range -> subtag.length() == range.get(0).length()
                                    && subtag.compareTo(range.get(0)) >= 0
                                    && subtag.compareTo(range.get(1)) <= 0);
        }

        static boolean goesWith(String sort, String subtag, String before) {
            List<String> prefixes = SUBTAGS.getOrDefault(sort, Map.of()).getOrDefault(subtag, List.of());
            return prefixes.isEmpty()
                    || prefixes.stream().anyMatch(prefix -> before.equals(prefix) || before.startsWith(prefix + "-"));
        }
    }
}
