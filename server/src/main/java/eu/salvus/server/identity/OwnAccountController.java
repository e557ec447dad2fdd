package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People's own name, password and sessions. */
@RestController
class OwnAccountController {

    private final OwnAccount account;
    private final OwnSessions own;
    private final Sessions sessions;
    private final MeTeller teller;

    OwnAccountController(OwnAccount account, OwnSessions own, Sessions sessions, MeTeller teller) {
        this.account = account;
        this.own = own;
        this.sessions = sessions;
        this.teller = teller;
    }

    /**
     * What others read of a person.
     *
     * @param name of the person
     * @param language of their texts, {@code en} or {@code fr}
     */
    record ProfileAsked(
            String name, @OneOf(words = {"en", "fr"}) String language) {}

    /**
     * A change of the password.
     *
     * @param current the one so far
     * @param password the one from now on, twelve signs or more
     */
    record PasswordChange(String current, String password) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "change of a password";
        }
    }

    @Requires(Permission.OWN_ACCOUNT)
    @PutMapping("/api/me")
    MePayload changeProfile(Caller caller, @RequestBody ProfileAsked asked) {
        account.changeProfile(caller, person(caller), asked.name(), asked.language());
        return teller.tell();
    }

    @Requires(Permission.OWN_ACCOUNT)
    @PostMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            Caller caller,
            @RequestBody PasswordChange change,
            HttpServletRequest request,
            HttpServletResponse response) {
        account.changePassword(
                caller, person(caller), change.current(), change.password(), current(request), Address.of(request));
        sessions.keep(request, response, Callers.session().orElseThrow());
    }

    @Requires(Permission.OWN_ACCOUNT)
    @GetMapping("/api/me/sessions")
    SessionPayload.All all(Caller caller, HttpServletRequest request) {
        return new SessionPayload.All(own.all(person(caller), current(request)));
    }

    @Requires(Permission.OWN_ACCOUNT)
    @DeleteMapping("/api/me/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeOthers(Caller caller, HttpServletRequest request) {
        own.revokeOthers(caller, person(caller), current(request));
    }

    @Requires(Permission.OWN_ACCOUNT)
    @DeleteMapping("/api/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        own.revoke(caller, person(caller), id);
    }

    private static UUID person(Caller caller) {
        return Objects.requireNonNull(caller.person());
    }

    private static String current(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
