package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.SessionAuthentication.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
class SessionController {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;

    private final SignIn signIn;
    private final SignOut signOut;
    private final Callers callers;
    private final Sessions sessions;
    private final OwnSessions own;
    private final MeTeller teller;

    SessionController(
            SignIn signIn, SignOut signOut, Callers callers, Sessions sessions, OwnSessions own, MeTeller teller) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.callers = callers;
        this.sessions = sessions;
        this.own = own;
        this.teller = teller;
    }

    /**
     * The first step of signing in.
     *
     * @param email of the account
     * @param password of the account
     */
    record PasswordGiven(String email, String password) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "password of " + email;
        }
    }

    /**
     * The second step of signing in.
     *
     * @param kind {@code totp}, {@code recovery} or {@code link}
     * @param code as it was typed; of a link its token
     */
    record FactorGiven(
            @OneOf(words = {"totp", "recovery", "link"}) String kind, String code) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return kind;
        }
    }

    @Open("Here people show who they are.")
    @PostMapping("/api/session")
    MePayload password(@RequestBody PasswordGiven given, HttpServletRequest request, HttpServletResponse response) {
        sessions.keep(request, response, signIn.password(given.email(), given.password(), Address.of(request)));
        return teller.tell();
    }

    @Open("Whoever gave the right password shows the second factor here.")
    @PostMapping("/api/session/factor")
    MePayload factor(@RequestBody FactorGiven given, HttpServletRequest request, HttpServletResponse response) {
        Factor factor = switch (given.kind()) {
            case "totp" -> Factor.TOTP;
            case "recovery" -> Factor.RECOVERY_CODE;
            case "link" -> Factor.LINK;
            default -> throw new RefusedException(BAD_REQUEST, "factor-unknown", given.kind());
        };
        Member member = callers.member().orElseThrow(() -> new RefusedException(UNAUTHORISED, "sign-in-needed"));
        SessionAuthentication session = Callers.session().orElseThrow();
        SessionAuthentication shown = signIn.factor(session, member, factor, given.code(), Address.of(request));
        if (factor == Factor.LINK) {
            own.endOthers(member.person(), request.getSession().getId());
        }
        sessions.keep(request, response, shown);
        return teller.tell();
    }

    @Open("Whoever leaves need not be known.")
    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request) {
        callers.member().ifPresent(signOut::leave);
        sessions.end(request);
    }
}
