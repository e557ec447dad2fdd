package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import eu.salvus.server.identity.MePayload.OrganisationPayload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations: added by the one that runs this instance, and entered by those who belong to several. */
@RestController
class OrganisationController {

    private final Neighbours neighbours;
    private final Callers callers;
    private final Sessions sessions;
    private final MeTeller teller;

    OrganisationController(Neighbours neighbours, Callers callers, Sessions sessions, MeTeller teller) {
        this.neighbours = neighbours;
        this.callers = callers;
        this.sessions = sessions;
        this.teller = teller;
    }

    /**
     * An organisation to be added.
     *
     * @param name what people call it
     * @param kind {@code hospital}, {@code practice}, {@code laboratory}, {@code nursing-home}, {@code centre} or {@code authority}
     */
    record OrganisationAsked(
            String name,

            @OneOf(value = Organisation.Kind.class, never = "guest")
            String kind) {}

    /**
     * Where to go.
     *
     * @param organisation one the person belongs to
     */
    record OrganisationChosen(UUID organisation) {}

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PostMapping("/api/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationPayload add(Caller caller, @RequestBody OrganisationAsked asked) {
        return MeTeller.payload(neighbours.add(caller, Names.checked(asked.name()), Names.kind(asked.kind())));
    }

    @Requires(Permission.OWN_ACCOUNT)
    @PutMapping("/api/session/organisation")
    MePayload enter(@RequestBody OrganisationChosen chosen, HttpServletRequest request, HttpServletResponse response) {
        SessionAuthentication.Member elsewhere =
                neighbours.enter(callers.member().orElseThrow(), chosen.organisation());
        sessions.keep(request, response, Callers.session().orElseThrow().in(elsewhere));
        return teller.tell();
    }
}
