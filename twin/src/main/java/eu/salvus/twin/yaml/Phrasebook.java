package eu.salvus.twin.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the libraries say is wrong inside a file, in the user's language. Libraries speak English; {@code problems_fr.txt} holds each of
 * their sentences, and under it, indented, the French one. A {@code {}} stands for a text kept as it is, a {@code []} for one that is
 * itself looked up; in the translation they are numbered. What no phrase fits stays English.
 */
public final class Phrasebook {

    private static final String FILE = "problems_%s.txt";
    private static final Pattern HOLE = Pattern.compile("\\{}|\\[]");
    private static final Pattern FILLED = Pattern.compile("\\{(\\d)}");

    private final List<Phrase> phrases;

    private record Phrase(Pattern english, List<Boolean> lookedUp, int letters, String translation) {}

    private Phrasebook(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** The phrases of a language; English needs none, and a language without phrases is told in English. */
    public static Phrasebook in(Locale locale) {
        try (InputStream stream = Phrasebook.class.getResourceAsStream(FILE.formatted(locale.getLanguage()))) {
            return stream == null
                    ? new Phrasebook(List.of())
                    : read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Phrasebook read(String text) {
        List<Phrase> phrases = new ArrayList<>();
        String english = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("  ")) {
                phrases.add(phrase(english, line.strip()));
            } else if (!line.startsWith("#")) {
                english = line;
            }
        }
        // The phrase that says most of its own fits best.
        phrases.sort(Comparator.comparingInt(Phrase::letters).reversed());
        return new Phrasebook(phrases);
    }

    private static Phrase phrase(String english, String translation) {
        StringBuilder pattern = new StringBuilder();
        List<Boolean> lookedUp = new ArrayList<>();
        Matcher hole = HOLE.matcher(english);
        int from = 0;
        while (hole.find()) {
            pattern.append(Pattern.quote(english.substring(from, hole.start()))).append("(.*?)");
            lookedUp.add(hole.group().equals("[]"));
            from = hole.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        return new Phrase(
                Pattern.compile(pattern.toString(), Pattern.DOTALL),
                lookedUp,
                english.length() - 2 * lookedUp.size(),
                translation);
    }

    /** A problem in the language; the place and what people wrote stay as they are. */
    public Problem translate(Problem problem) {
        String remedy = problem.remedy();
        return new Problem(
                problem.severity(),
                problem.file(),
                problem.line(),
                problem.column(),
                translate(problem.message()),
                problem.value(),
                remedy == null ? null : translate(remedy));
    }

    /** The sentence in the language; as it is when no phrase fits it. */
    public String translate(String english) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.english.matcher(english);
            if (matcher.matches()) {
                return FILLED.matcher(phrase.translation).replaceAll(place -> {
                    int hole = Integer.parseInt(place.group(1));
                    String text = matcher.group(hole + 1);
                    return Matcher.quoteReplacement(phrase.lookedUp.get(hole) ? translate(text) : text);
                });
            }
        }
        return english;
    }
}
