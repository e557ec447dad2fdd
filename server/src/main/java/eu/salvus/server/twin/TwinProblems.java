package eu.salvus.server.twin;

import eu.salvus.inventory.RefusedFileException;
import eu.salvus.server.Texts;
import eu.salvus.twin.archetype.InvalidAnswersException;
import eu.salvus.twin.yaml.InvalidTwinException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a text of a twin, with answers, with a file of an inventory: each thing with its place and remedy. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TwinProblems {

    @ExceptionHandler
    ProblemDetail twin(InvalidTwinException wrong, Locale locale) {
        return listed(
                "twin-invalid", wrong.errors().stream().map(ProblemPayload::of).toList(), locale);
    }

    @ExceptionHandler
    ProblemDetail answers(InvalidAnswersException wrong, Locale locale) {
        return listed(
                "answers-invalid",
                wrong.errors().stream().map(ProblemPayload::of).toList(),
                locale);
    }

    @ExceptionHandler
    ProblemDetail file(RefusedFileException refused, Locale locale) {
        return listed("file-refused", List.of(ProblemPayload.of(refused.refusal(), Texts.in(locale))), locale);
    }

    @ExceptionHandler
    ProblemDetail path(IllegalPathException nowhere, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "path-unknown", locale, nowhere.path());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleTwinException stale, Locale locale) {
        ProblemDetail problem = problem(
                HttpStatus.PRECONDITION_FAILED,
                "twin-stale",
                locale,
                stale.newest().updatedBy(),
                stale.newest().version());
        problem.setProperty("version", stale.newest().version());
        return problem;
    }

    private static ProblemDetail listed(String name, List<ProblemPayload> problems, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, name, locale, problems.size());
        problem.setProperty("problems", problems);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String name, Locale locale, Object... arguments) {
        Texts texts = Texts.in(locale);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.of("problem." + name + ".detail", arguments));
        problem.setTitle(texts.of("problem." + name + ".title"));
        problem.setType(URI.create("urn:salvus:problem:" + name));
        return problem;
    }
}
