package eu.salvus.server.identity;

import eu.salvus.server.JsonText;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.FactorController.RecoveryCodesPayload;
import eu.salvus.server.identity.SessionAuthentication.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passkeys: made and shown by the browser, which is asked by options that count once. */
@RestController
class PasskeyController {

    private static final String CREATION = "salvus.passkey.creation";
    private static final String REQUEST = "salvus.passkey.request";
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;

    private final PasskeyCeremonies ceremonies;
    private final OwnPasskeys own;
    private final Passkeys passkeys;
    private final OwnFactors factors;
    private final Callers callers;
    private final Sessions sessions;
    private final MeTeller teller;
    private final InstantSource clock;

    PasskeyController(
            PasskeyCeremonies ceremonies,
            OwnPasskeys own,
            Passkeys passkeys,
            OwnFactors factors,
            Callers callers,
            Sessions sessions,
            MeTeller teller,
            InstantSource clock) {
        this.ceremonies = ceremonies;
        this.own = own;
        this.passkeys = passkeys;
        this.factors = factors;
        this.callers = callers;
        this.sessions = sessions;
        this.teller = teller;
        this.clock = clock;
    }

    @Requires(Permission.OWN_ACCOUNT)
    @GetMapping("/api/me/passkeys")
    PasskeyPayload.All all(Caller caller) {
        return new PasskeyPayload.All(passkeys.of(Objects.requireNonNull(caller.person())));
    }

    @Open("Whoever gave the right password and has no second factor yet adds one here; others are refused inside.")
    @PostMapping(path = "/api/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @JsonText(Map.class)
    String creation(HttpServletRequest request) {
        factors.allowed();
        PublicKeyCredentialCreationOptions options =
                ceremonies.creation(Callers.session().orElseThrow());
        request.getSession().setAttribute(CREATION, options);
        return ceremonies.text(options);
    }

    @Open("Whoever gave the right password and has no second factor yet adds one here; others are refused inside.")
    @PostMapping("/api/me/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryCodesPayload add(
            @RequestBody PasskeyPayload.Made made, HttpServletRequest request, HttpServletResponse response) {
        Member member = factors.allowed();
        if (!(once(request, CREATION) instanceof PublicKeyCredentialCreationOptions asked)) {
            throw new RefusedException(BAD_REQUEST, "passkey-refused");
        }
        List<String> codes = own.add(member, asked, made);
        sessions.keep(request, response, Callers.session().orElseThrow().with(Factor.PASSKEY.shownAt(clock.instant())));
        return new RecoveryCodesPayload(codes);
    }

    @Requires(value = Permission.OWN_ACCOUNT, fresh = true)
    @DeleteMapping("/api/me/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        own.remove(caller, id);
    }

    @Open("Whoever gave the right password shows the second factor here.")
    @PostMapping(path = "/api/session/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @JsonText(Map.class)
    String request(HttpServletRequest request) {
        member();
        PublicKeyCredentialRequestOptions options =
                ceremonies.request(Callers.session().orElseThrow());
        request.getSession().setAttribute(REQUEST, options);
        return ceremonies.text(options);
    }

    @Open("Whoever gave the right password shows the second factor here.")
    @PostMapping("/api/session/passkey")
    MePayload show(@RequestBody PasskeyPayload.Shown shown, HttpServletRequest request, HttpServletResponse response) {
        Member member = member();
        if (!(once(request, REQUEST) instanceof PublicKeyCredentialRequestOptions asked)) {
            throw new RefusedException(UNAUTHORISED, "passkey-refused");
        }
        SessionAuthentication session = Callers.session().orElseThrow();
        sessions.keep(request, response, own.show(session, member, asked, shown.credential(), Address.of(request)));
        return teller.tell();
    }

    private Member member() {
        return callers.member().orElseThrow(() -> new RefusedException(UNAUTHORISED, "sign-in-needed"));
    }

    private static Object once(HttpServletRequest request, String name) {
        HttpSession session = request.getSession();
        Object options = session.getAttribute(name);
        session.removeAttribute(name);
        return options == null ? "" : options;
    }
}
