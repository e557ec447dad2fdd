package eu.salvus.server.subscription.practice;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.LinkLimits;
import eu.salvus.server.identity.Newcomers;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.support.AtTheCentre;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links by which practices join: made, taken back, followed. */
@RestController
@AtTheCentre
class JoinController {

    private static final Set<String> KINDS = Set.of("hospital", "practice", "laboratory", "nursing-home");
    private static final int BAD_REQUEST = 400;

    private final JoinLinks links;
    private final AddressProofs proofs;
    private final Newcomers newcomers;
    private final LinkLimits limits;

    JoinController(JoinLinks links, AddressProofs proofs, Newcomers newcomers, LinkLimits limits) {
        this.links = links;
        this.proofs = proofs;
        this.newcomers = newcomers;
        this.limits = limits;
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @GetMapping("/api/join-links")
    JoinPayload.All all(Caller caller) {
        return new JoinPayload.All(links.all(caller));
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PostMapping("/api/join-links")
    @ResponseStatus(HttpStatus.CREATED)
    JoinPayload add(Caller caller, @RequestBody JoinPayload.Asked asked) {
        return links.add(caller, asked);
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @DeleteMapping("/api/join-links/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id) {
        links.revoke(caller, id);
    }

    @Open("Whoever holds the link sees where it leads; nobody guesses 256 bits.")
    @GetMapping("/api/joins/{token}")
    JoinPayload.Shown show(@PathVariable String token, HttpServletRequest request) {
        JoinLink link = open(token, request);
        return new JoinPayload.Shown(links.centre(link).name(), link.title(), link.endsAt(), proofs.isAsked());
    }

    /** Whose address a proof proves. It stands in the body: addresses of requests are written down by whatever they pass. */
    @Open("Whoever holds the link and a letter sees whom it was sent to; nobody guesses 256 bits.")
    @PostMapping("/api/joins/{token}/proofs")
    JoinPayload.Proved look(
            @PathVariable String token, @RequestBody JoinPayload.Proof proof, HttpServletRequest request) {
        return new JoinPayload.Proved(proofs.email(open(token, request), proof.proof()));
    }

    /** Sends a letter to whoever wants to join, whatever is known of the address. */
    @Open("Whoever holds the link proves their address; nobody guesses 256 bits.")
    @PostMapping("/api/joins/{token}/letters")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @PathVariable String token,
            @RequestBody JoinPayload.Addressed addressed,
            HttpServletRequest request,
            Locale locale) {
        JoinLink link = open(token, request);
        String email = limits.beginLetter(addressed.email(), request);
        links.letterAsked(link);
        proofs.send(link, token, links.centre(link).name(), email, locale);
    }

    @Open("Whoever holds the link joins by it; nobody guesses 256 bits.")
    @PostMapping("/api/joins/{token}")
    JoinPayload.Joined join(
            @PathVariable String token,
            @RequestBody JoinPayload.Joining joining,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        JoinLink link = open(token, request);
        if (!KINDS.contains(joining.kind())) {
            throw new RefusedException(BAD_REQUEST, "kind-unknown", joining.kind());
        }
        return new JoinPayload.Joined(newcomers.let(
                new Newcomers.Newcomer(
                        joining.organisation(),
                        joining.kind(),
                        joining.name(),
                        proved(link, joining.proof()),
                        joining.password()),
                organisation -> links.join(token, organisation),
                request,
                response,
                locale));
    }

    private @Nullable String proved(JoinLink link, @Nullable String proof) {
        if (proof != null) {
            return proofs.email(link, proof);
        }
        if (proofs.isAsked()) {
            throw new RefusedException(BAD_REQUEST, "proof-needed");
        }
        return null;
    }

    private JoinLink open(String token, HttpServletRequest request) {
        limits.begin(request);
        JoinLink link = links.open(token);
        limits.found(request);
        return link;
    }
}
