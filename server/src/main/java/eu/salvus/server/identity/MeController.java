package eu.salvus.server.identity;

import eu.salvus.server.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling; how guests come, and how an instance gets its first organisation. */
@RestController
class MeController {

    private final Guests guests;
    private final Setup setup;
    private final Sessions sessions;
    private final MeTeller teller;

    MeController(Guests guests, Setup setup, Sessions sessions, MeTeller teller) {
        this.guests = guests;
        this.setup = setup;
        this.sessions = sessions;
        this.teller = teller;
    }

    @Open("The page asks it first, to know what to show.")
    @GetMapping("/api/me")
    MePayload me() {
        return teller.tell();
    }

    @Open("A guest has no account.")
    @PostMapping("/api/guest")
    @ResponseStatus(HttpStatus.CREATED)
    MePayload welcome(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caller guest = guests.welcome(locale);
        sessions.keep(
                request,
                response,
                new SessionAuthentication(new SessionAuthentication.Guest(guest.organisation()), List.of()));
        return teller.tell();
    }

    @Open("Nobody has an account yet; the code of the terminal is asked for instead.")
    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    MePayload setUp(
            @RequestBody SetupAsked asked, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        sessions.keep(request, response, setup.setUp(asked, Languages.of(locale), Address.of(request)));
        return teller.tell();
    }
}
