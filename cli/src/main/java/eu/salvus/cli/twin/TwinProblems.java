package eu.salvus.cli.twin;

import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import eu.salvus.twin.yaml.Phrasebook;
import eu.salvus.twin.yaml.Problem;
import java.util.List;
import java.util.Objects;

/** Problems of twins and answers, as the command line tells them. */
final class TwinProblems {

    private TwinProblems() {}

    /** {@code file:line:column}, or the file alone when the problem is the file. */
    static String place(Problem problem) {
        return problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line() + ":" + problem.column();
    }

    static List<Trouble> troubles(List<Problem> problems, Messages messages) {
        Phrasebook phrases = Phrasebook.in(messages.locale());
        return problems.stream()
                .map(problem -> trouble(problem, phrases, messages))
                .toList();
    }

    /** One problem in the user's language. */
    static Trouble trouble(Problem problem, Phrasebook phrases, Messages messages) {
        Problem told = phrases.translate(problem);
        return new Trouble(
                messages.text("problem.at", place(problem), told.message()),
                Objects.requireNonNullElse(told.remedy(), ""));
    }
}
