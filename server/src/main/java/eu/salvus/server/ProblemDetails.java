package eu.salvus.server;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What went wrong, as RFC 9457 has it: the name of the problem, and its words in the reader's language. */
public final class ProblemDetails {

    private ProblemDetails() {}

    /**
     * A problem, in the texts {@code problem.NAME.title} and {@code problem.NAME.detail}.
     *
     * @param arguments what fills the places of its detail
     */
    public static ProblemDetail of(HttpStatus status, String name, Locale locale, Object... arguments) {
        Texts texts = Texts.in(locale);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.of("problem." + name + ".detail", arguments));
        problem.setTitle(texts.of("problem." + name + ".title"));
        problem.setType(URI.create("urn:salvus:problem:" + name));
        return problem;
    }
}
