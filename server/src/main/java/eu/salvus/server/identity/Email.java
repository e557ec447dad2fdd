package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address by which somebody signs in, in small letters: nobody remembers how they wrote it the first time.
 *
 * @param text of the address
 */
record Email(String text) {

    private static final int LONGEST = 320;
    private static final int BAD_REQUEST = 400;
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    /** An address as it was typed; whatever it is, it can be looked for. */
    static Email typed(String typed) {
        return new Email(typed.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * An address to be stored.
     *
     * @throws RefusedException when nothing could ever be sent there
     */
    static Email checked(String typed) {
        Email email = typed(typed);
        if (email.text.length() > LONGEST || !FORM.matcher(email.text).matches()) {
            throw new RefusedException(BAD_REQUEST, "email-invalid");
        }
        return email;
    }
}
