package eu.salvus.server.twin;

import eu.salvus.inventory.RefusedFileException;
import eu.salvus.server.ProblemDetails;
import eu.salvus.server.Texts;
import eu.salvus.twin.archetype.InvalidAnswersException;
import eu.salvus.twin.yaml.TwinPlaces;
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
    ProblemDetail twin(WrongTwinException wrong, Locale locale) {
        return counted("twin-invalid", ProblemPayload.all(wrong.errors(), wrong.places(), locale), locale);
    }

    @ExceptionHandler
    ProblemDetail answers(InvalidAnswersException wrong, Locale locale) {
        return counted("answers-invalid", ProblemPayload.all(wrong.errors(), TwinPlaces.of(""), locale), locale);
    }

    @ExceptionHandler
    ProblemDetail file(RefusedFileException refused, Locale locale) {
        ProblemPayload wrong = ProblemPayload.of(refused.refusal(), Texts.in(locale));
        return listed("file-refused", List.of(wrong), locale, wrong.file());
    }

    @ExceptionHandler
    ProblemDetail path(IllegalPathException nowhere, Locale locale) {
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, "path-unknown", locale, nowhere.path());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleTwinException stale, Locale locale) {
        ProblemDetail problem = ProblemDetails.of(
                HttpStatus.PRECONDITION_FAILED,
                "twin-stale",
                locale,
                stale.newest().updatedBy(),
                stale.newest().version());
        problem.setProperty("version", stale.newest().version());
        return problem;
    }

    private static ProblemDetail counted(String name, List<ProblemPayload> problems, Locale locale) {
        return listed(name, problems, locale, problems.size());
    }

    private static ProblemDetail listed(String name, List<ProblemPayload> problems, Locale locale, Object said) {
        ProblemDetail problem = ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, name, locale, said);
        problem.setProperty("problems", problems);
        return problem;
    }
}
