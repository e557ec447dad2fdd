package eu.salvus.server.identity;

import eu.salvus.server.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: made, taken back, answered. */
@RestController
class InvitationController {

    private final Arrivals arrivals;
    private final Invitations invitations;
    private final Sessions sessions;
    private final MeTeller teller;

    InvitationController(Arrivals arrivals, Invitations invitations, Sessions sessions, MeTeller teller) {
        this.arrivals = arrivals;
        this.invitations = invitations;
        this.sessions = sessions;
        this.teller = teller;
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @GetMapping("/api/invitations")
    InvitationPayload.All waiting(Caller caller) {
        return new InvitationPayload.All(invitations.waiting(caller.organisation()).stream()
                .map(one -> InvitationPayload.of(one, null))
                .toList());
    }

    @Requires(value = Permission.MANAGE_PEOPLE, fresh = true)
    @PostMapping("/api/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationPayload invite(Caller caller, @RequestBody InvitationPayload.Asked asked) {
        return arrivals.invite(caller, asked);
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @DeleteMapping("/api/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller, @PathVariable UUID id) {
        arrivals.cancel(caller, id);
    }

    @Open("Whoever holds the link sees where it leads; nobody guesses 256 bits.")
    @GetMapping("/api/invitations/{token}")
    InvitationPayload.Shown show(@PathVariable String token) {
        return arrivals.show(token);
    }

    @Open("Whoever holds the link answers it; nobody guesses 256 bits.")
    @PostMapping("/api/invitations/{token}")
    MePayload answer(
            @PathVariable String token,
            @RequestBody InvitationPayload.Answer answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        sessions.keep(request, response, arrivals.answer(token, answer, Languages.of(locale), Address.of(request)));
        return teller.tell();
    }
}
