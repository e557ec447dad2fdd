package eu.salvus.twin.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a generated twin are called in a language, made of the words of their ids: {@code pump-ward-03-02} becomes {@code Pompe à perfusion
 * (unité 03) 02}. In English the ids say it themselves.
 */
final class PartNames {

    private static final int LONGEST_PHRASE = 3;

    /** Parts whose kind has a word in every language: they need a name only to be told apart. */
    private static final Set<String> NAMED_BY_KIND = Set.of("zones", "digitalServices", "clinicalServices");

    /** They are named by the zones they connect. */
    private static final String FLOWS = "flows";

    private final Locale locale;
    private final Map<String, String> words;

    PartNames(ContentNode content, Locale locale) {
        this.locale = locale;
        words = content.get("words").entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().translated().in(locale)));
    }

    /** The sections with names for the parts that have none. */
    Map<String, Draft> named(Map<String, Draft> sections) {
        if (locale.getLanguage().equals("en")) {
            return sections;
        }
        Map<String, Draft> named = new LinkedHashMap<>();
        sections.forEach((section, draft) -> named.put(
                section,
                draft instanceof Draft.Many many && !section.equals(FLOWS)
                        ? new Draft.Many(many.items().stream()
                                .map(item -> named(section, item))
                                .toList())
                        : draft));
        return named;
    }

    private Draft named(String section, Draft item) {
        if (!(item instanceof Draft.Fields fields)
                || fields.entries().containsKey("name")
                || !(fields.entries().get("id") instanceof Draft.One id)) {
            return item;
        }
        String name = name(section, id.value().text());
        if (name == null) {
            return item;
        }
        Map<String, Draft> entries = new LinkedHashMap<>();
        fields.entries().forEach((key, value) -> {
            entries.put(key, value);
            if (key.equals("id")) {
                entries.put("name", new Draft.One(new Value(name, Sources.NONE)));
            }
        });
        return new Draft.Fields(entries);
    }

    /** The name of a part; null when its id says nothing that could be translated, or no more than its kind. */
    @Nullable
    String name(String section, String id) {
        List<String> rest = new ArrayList<>(List.of(id.split("-")));
        String number = section.equals("assets") && isNumber(rest.getLast()) ? rest.removeLast() : "";
        String head = null;
        List<String> others = new ArrayList<>();
        while (!rest.isEmpty()) {
            String phrase = phrase(rest);
            String word = words.get(phrase);
            if (isNumber(phrase) && !others.isEmpty()) {
                others.add(others.removeLast() + " " + phrase);
            } else if (head == null && word != null) {
                head = word;
            } else {
                others.add(word == null ? capital(phrase) : word);
            }
        }
        if (head == null || others.isEmpty() && number.isEmpty() && NAMED_BY_KIND.contains(section)) {
            return null;
        }
        return capital(head)
                + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")")
                + (number.isEmpty() ? "" : " " + number);
    }

    /** Takes the longest phrase that has a word off the front, or else one word. */
    private String phrase(List<String> rest) {
        for (int length = Math.min(LONGEST_PHRASE, rest.size()); length > 0; length--) {
            String phrase = String.join("-", rest.subList(0, length));
            if (length == 1 || words.containsKey(phrase)) {
                rest.subList(0, length).clear();
                return phrase;
            }
        }
        throw new IllegalArgumentException("no words are left");
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
