package eu.salvus.server.web;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.ProblemDetails;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.TooManyAttemptsException;
import eu.salvus.server.storage.StorageFailure;
import eu.salvus.twin.Words;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What went wrong, in the reader's language: what happened, what to do, and never more than that (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final long ROUND_UP_MILLIS = 999;

    /** In seconds: when to ask again. */
    private static final String SOON = "5";

    private static final String LATER = "60";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException missing, Locale locale) {
        return ProblemDetails.of(HttpStatus.NOT_FOUND, "not-found", locale);
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException refused, Locale locale) {
        return ProblemDetails.of(HttpStatus.valueOf(refused.status()), refused.problem(), locale, refused.arguments());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyAttempts(TooManyAttemptsException early, Locale locale) {
        long seconds = early.delay().plusMillis(ROUND_UP_MILLIS).toSeconds();
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(ProblemDetails.of(
                        HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", locale, seconds, seconds / 60 + 1));
    }

    /** A request that the firewall stops, but only once something reads the part of it that is not allowed. */
    @ExceptionHandler
    ProblemDetail notAllowed(RequestRejectedException rejected, Locale locale) {
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, "not-understood", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException failure, Locale locale) {
        StorageFailure storage = StorageFailure.of(failure);
        if (storage != null) {
            LOG.error("the database could not do its work: {}", Words.of(storage));
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, storage == StorageFailure.BUSY ? SOON : LATER)
                    .body(ProblemDetails.of(HttpStatus.SERVICE_UNAVAILABLE, Words.of(storage), locale));
        }
        LOG.error("a request failed", failure);
        return ResponseEntity.internalServerError()
                .body(ProblemDetails.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale));
    }

    /** An id that is none leads nowhere, as one of something that is not there. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wrong.getRequiredType() == UUID.class
                ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(ProblemDetails.of(HttpStatus.NOT_FOUND, "not-found", request.getLocale()))
                : super.handleTypeMismatch(wrong, headers, status, request);
    }

    /** What the framework refuses is told in the reader's language too. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = status.value() == HttpStatus.NOT_FOUND.value()
                ? "not-found"
                : status.value() == HttpStatus.CONTENT_TOO_LARGE.value() ? "too-large" : "not-understood";
        return ResponseEntity.status(status)
                .headers(headers)
                .body(ProblemDetails.of(HttpStatus.valueOf(status.value()), name, request.getLocale()));
    }
}
