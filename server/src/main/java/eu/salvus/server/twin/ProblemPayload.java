package eu.salvus.server.twin;

import eu.salvus.inventory.Refusal;
import eu.salvus.server.Texts;
import eu.salvus.twin.Words;
import eu.salvus.twin.yaml.Phrasebook;
import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.TwinPlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or odd in a text.
 *
 * @param warning whether the text can be used all the same
 * @param file its name
 * @param line from 1; 0 when it is about the whole text
 * @param column from 1; 0 when it is about the whole line
 * @param message what is wrong
 * @param value what is written there
 * @param remedy what to write instead
 * @param path of the property it is about, such as {@code assets/pump-7/version}; null where none is known
 */
record ProblemPayload(
        boolean warning,
        String file,
        int line,
        int column,
        String message,
        @Nullable String value,
        @Nullable String remedy,
        @Nullable String path) {

    /** What is wrong or odd in a text, in the reader's language. */
    static List<ProblemPayload> all(List<Problem> problems, TwinPlaces places, Locale locale) {
        Phrasebook phrases = Phrasebook.in(locale);
        return problems.stream()
                .map(problem -> of(phrases.translate(problem), places.path(problem.line(), problem.column())))
                .toList();
    }

    private static ProblemPayload of(Problem problem, String path) {
        return new ProblemPayload(
                problem.severity() == Problem.Severity.WARNING,
                problem.file(),
                problem.line(),
                problem.column(),
                problem.message(),
                problem.value(),
                problem.remedy(),
                path.isEmpty() ? null : path);
    }

    static ProblemPayload of(Refusal refusal, Texts texts) {
        String key = "refusal." + Words.of(refusal.reason());
        return new ProblemPayload(
                false,
                String.valueOf(Path.of(refusal.file()).getFileName()),
                refusal.line(),
                refusal.column(),
                texts.of(key, refusal.value()),
                refusal.value(),
                texts.of(key + ".remedy", refusal.value()),
                null);
    }
}
