package eu.salvus.server.identity;

import eu.salvus.server.Texts;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The code that shows that who sets this instance up also sees its terminal. It is printed there, kept in memory, and nowhere else. After a few
 * wrong attempts another is printed, so that nobody who guesses keeps its reader out.
 */
@Component
class SetupCode {

    /** Of four signs, five bits each. */
    private static final int GROUPS = 3;

    private static final int WRONG_ATTEMPTS = 5;

    private final Organisations organisations;
    private final Tokens tokens;
    private final PrintStream terminal = System.out;
    private @Nullable String code;
    private int wrong;

    SetupCode(Organisations organisations, Tokens tokens) {
        this.organisations = organisations;
        this.tokens = tokens;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!organisations.anyStays()) {
            renew();
        }
    }

    /** Prints a new code in place of the one before, and gives it. */
    synchronized String renew() {
        String made = tokens.readable(GROUPS);
        code = made;
        wrong = 0;
        terminal.println(Texts.in(Locale.getDefault()).of("setup.code", made));
        return made;
    }

    /** Whether a typed code is the one in the terminal. */
    synchronized boolean matches(String typed) {
        String current = code;
        if (current == null) {
            return false;
        }
        boolean same = Tokens.same(Tokens.normal(typed), Tokens.normal(current));
        if (!same && ++wrong >= WRONG_ATTEMPTS) {
            renew();
        }
        return same;
    }

    /** The instance is set up: no code is right any more. */
    synchronized void end() {
        code = null;
    }
}
