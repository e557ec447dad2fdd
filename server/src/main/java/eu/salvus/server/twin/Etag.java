package eu.salvus.server.twin;

import eu.salvus.server.RefusedException;
import org.jspecify.annotations.Nullable;

/** The version of a twin, or of anything else that two may change at once, as browsers quote it: {@code "3"}. */
public final class Etag {

    private static final int PRECONDITION_REQUIRED = 428;

    private Etag() {}

    /**
     * The version that was edited, out of the header {@code If-Match}.
     *
     * @throws RefusedException when it is missing or no version
     */
    public static int version(@Nullable String header) {
        String text =
                header == null ? "" : header.replace("W/", "").replace("\"", "").strip();
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new RefusedException(PRECONDITION_REQUIRED, "version-needed");
        }
        return Integer.parseInt(text);
    }
}
