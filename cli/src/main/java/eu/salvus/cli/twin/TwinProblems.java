package eu.salvus.cli.twin;

import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.twin.yaml.Problem;
import java.util.List;

/** Problems of twins and answers, as the command line tells them. */
final class TwinProblems {

    private TwinProblems() {}

    /** {@code file:line:column}, or the file alone when the problem is the file. */
    static String place(Problem problem) {
        return problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line() + ":" + problem.column();
    }

    static List<Trouble> troubles(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Trouble(
                        place(problem) + ": " + problem.message(), problem.remedy() == null ? "" : problem.remedy()))
                .toList();
    }
}
