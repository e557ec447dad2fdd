package eu.salvus.warning.publication;

import eu.salvus.warning.csaf.CsafFailure;
import java.util.List;

/** A document that is not published, and all that is wrong with it. */
public final class RefusedPublicationException extends Exception {

    /** What a failure of the provider's own rules is called, in the place of a test of CSAF. */
    public static final String RULE = "publication";

    private static final long serialVersionUID = 1;

    private final transient List<CsafFailure> failures;

    RefusedPublicationException(List<CsafFailure> failures) {
        super(failures.size() + " failures, the first at " + failures.getFirst().place() + ": "
                + failures.getFirst().what());
        this.failures = List.copyOf(failures);
    }

    /** At least one. */
    public List<CsafFailure> failures() {
        return failures;
    }
}
