package eu.salvus.server.web;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Callers;
import eu.salvus.server.identity.Seal;
import eu.salvus.server.identity.Tokens;
import eu.salvus.server.web.AnsweredRequests.Answer;
import eu.salvus.server.web.AnsweredRequests.Seen;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does what a POST asks for once, however often it is sent: a caller names it by the header {@code Idempotency-Key}, and whoever sends the same
 * again gets the same answer. Only what succeeded is kept; what was refused changed nothing, and may be sent again.
 */
final class IdempotentPosts extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String KEY_FORM = "[\\x21-\\x7e]{1,200}";
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final AnsweredRequests answered;
    private final Callers callers;
    private final Seal seal;
    private final HandlerExceptionResolver problems;

    IdempotentPosts(AnsweredRequests answered, Callers callers, Seal seal, HandlerExceptionResolver problems) {
        this.answered = answered;
        this.callers = callers;
        this.seal = seal;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        Caller caller = key == null || !request.getMethod().equals("POST") ? null : callers.caller();
        if (key == null || caller == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!key.matches(KEY_FORM)) {
            problems.resolveException(request, response, null, new RefusedException(BAD_REQUEST, "key-invalid"));
            return;
        }
        HttpServletRequest repeatable = RepeatableRequest.of(request);
        String name = answered.name(caller.organisation() + " " + caller.actor(), key);
        String fingerprint = fingerprint(repeatable);
        Optional<Seen> seen = answered.begin(name, fingerprint);
        if (seen.isEmpty()) {
            first(name, repeatable, response, chain);
        } else {
            again(seen.get(), fingerprint, request, response);
        }
    }

    private void first(String name, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            byte[] body = kept.getContentAsByteArray();
            if (isKept(kept, body.length)) {
                answered.end(
                        name,
                        new Answer(kept.getStatus(), kept.getContentType(), kept.getHeader(HttpHeaders.ETAG), body));
                done = true;
            }
        } finally {
            if (!done) {
                answered.forget(name);
            }
        }
        kept.copyBodyToResponse();
    }

    /** What is taken out of the application is kept nowhere: whoever takes it again is asked, and written down, again. */
    private static boolean isKept(HttpServletResponse answer, int length) {
        return answer.getStatus() / HUNDRED == SUCCESS
                && length <= LARGEST_ANSWER
                && answer.getHeader(HttpHeaders.CONTENT_DISPOSITION) == null;
    }

    private void again(Seen seen, String fingerprint, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer = seen.answer();
        if (!seen.fingerprint().equals(fingerprint)) {
            problems.resolveException(request, response, null, new RefusedException(UNPROCESSABLE, "key-reused"));
        } else if (answer == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.resolveException(request, response, null, new RefusedException(CONFLICT, "still-working"));
        } else {
            response.setStatus(answer.status());
            response.setHeader(REPLAYED, "true");
            if (answer.contentType() != null) {
                response.setContentType(answer.contentType());
            }
            if (answer.etag() != null) {
                response.setHeader(HttpHeaders.ETAG, answer.etag());
            }
            response.getOutputStream().write(answer.body());
        }
    }

    private String fingerprint(HttpServletRequest request) {
        String body = request instanceof RepeatableRequest whole ? Tokens.hash(whole.body()) : "";
        return seal.mark(
                "asked",
                request.getRequestURI() + "?" + request.getQueryString() + "\n" + request.getContentLengthLong() + "\n"
                        + body);
    }
}
