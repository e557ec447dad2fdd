package eu.salvus.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Unknown facts in plain words. A property such as {@code controls.patchDelayDays} has the key
 * {@code fact.controls.patch-delay-days}; what has no words is shown as it is written in a twin.
 *
 * @param words the sentences of a language
 */
public record FactWords(Wording words) {

    /** Where the word for a part of a subject is looked up, the most special first. */
    private static final List<String> DICTIONARIES = List.of(
            "word.clinical-service-kind.",
            "word.digital-service-kind.",
            "word.role.",
            "word.asset-kind.",
            "word.zone-kind.",
            "word.subject.",
            "word.place.");

    /** A role that tells the place of a workstation: {@code workstation-ward-03}. */
    private static final Pattern PLACED = Pattern.compile("workstation-([a-z]+(?:-[a-z]+)*)(?:-0*(\\d+))?");

    /** What is asked about a property, such as “how many days security updates take to be installed”. */
    public String property(String property) {
        String key = key(property);
        return words.has(key) ? words.text(key) : property;
    }

    static String key(String property) {
        String kebab = property.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        if (kebab.startsWith("dependencies.")) {
            return "fact.dependencies.keeps";
        }
        return kebab.startsWith("spare.") ? "fact.spare" : "fact." + kebab;
    }

    /** A sort of things, such as {@code asset/workstation/-/clinical}: “workstations, care”. */
    public String subject(String subject) {
        List<String> words = new ArrayList<>();
        String[] parts = subject.split("/");
        for (int i = 0; i < parts.length; i++) {
            boolean sayMore = i == 0 && parts.length > 1 && !parts[1].equals("-") && saysAll(parts[0]);
            if (!parts[i].equals("-") && !parts[i].isEmpty() && !sayMore) {
                words.add(word(parts[i]));
            }
        }
        return String.join(", ", words);
    }

    /** Parts whose kind says enough without them. */
    private static boolean saysAll(String part) {
        return List.of("asset", "clinical-service", "digital-service", "account")
                .contains(part);
    }

    /** The word for a part; for a workstation the place it stands in, with its number; what has no words is told as it is written. */
    private String word(String part) {
        String known = known(part);
        if (known != null) {
            return known;
        }
        Matcher placed = PLACED.matcher(part);
        String place = placed.matches() ? known(placed.group(1)) : null;
        if (place != null) {
            return placed.group(2) == null ? place : words.text("word.place.numbered", place, placed.group(2));
        }
        return part.replace('-', ' ');
    }

    private @Nullable String known(String part) {
        for (String dictionary : DICTIONARIES) {
            if (words.has(dictionary + part)) {
                return words.text(dictionary + part);
            }
        }
        return null;
    }
}
