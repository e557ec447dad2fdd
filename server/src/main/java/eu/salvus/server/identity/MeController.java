package eu.salvus.server.identity;

import eu.salvus.server.identity.MePayload.OrganisationPayload;
import eu.salvus.twin.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling; guests come and go here. */
@RestController
class MeController {

    private final Organisations organisations;
    private final Guests guests;
    private final Sessions sessions;

    MeController(Organisations organisations, Guests guests, Sessions sessions) {
        this.organisations = organisations;
        this.guests = guests;
        this.sessions = sessions;
    }

    @Open("The page asks it first, to know what to show.")
    @GetMapping("/api/me")
    MePayload me() {
        return payload(Sessions.caller());
    }

    @Open("A guest has no account.")
    @PostMapping("/api/guest")
    @ResponseStatus(HttpStatus.CREATED)
    MePayload welcome(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caller guest = guests.welcome(locale);
        sessions.begin(request, response, guest, List.of());
        return payload(guest);
    }

    @Open("Whoever leaves need not be known.")
    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request) {
        sessions.end(request);
    }

    private MePayload payload(@Nullable Caller caller) {
        boolean guestAllowed = guests.areAllowed();
        if (caller == null) {
            return new MePayload(guestAllowed ? "new" : "signed-out", null, null, List.of(), guestAllowed);
        }
        OrganisationPayload organisation = organisations
                .find(caller.organisation())
                .map(found -> new OrganisationPayload(found.id(), found.name(), Words.of(found.kind())))
                .orElse(null);
        return new MePayload(
                caller.isGuest() ? "guest" : "signed-in",
                null,
                organisation,
                caller.permissions().stream().map(Words::of).sorted().toList(),
                guestAllowed);
    }
}
