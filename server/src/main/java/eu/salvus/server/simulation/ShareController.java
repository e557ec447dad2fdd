package eu.salvus.server.simulation;

import eu.salvus.server.JsonText;
import eu.salvus.server.Languages;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.LinkLimits;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links by which results are shared. */
@RestController
class ShareController {

    private final Shares shares;
    private final SharedResults shared;
    private final LinkLimits limits;

    ShareController(Shares shares, SharedResults shared, LinkLimits limits) {
        this.shares = shares;
        this.shared = shared;
        this.limits = limits;
    }

    @Requires(Permission.SHARE_RESULT)
    @GetMapping("/api/simulations/{id}/shares")
    SharePayload.All all(Caller caller, @PathVariable UUID id) {
        return new SharePayload.All(shares.of(caller, id).stream()
                .map(share -> SharePayload.of(share, null))
                .toList());
    }

    @Requires(value = Permission.SHARE_RESULT, fresh = true)
    @PostMapping("/api/simulations/{id}/shares")
    @ResponseStatus(HttpStatus.CREATED)
    SharePayload add(Caller caller, @PathVariable UUID id, @RequestBody SharePayload.Asked asked) {
        return shares.add(caller, id, asked);
    }

    @Requires(Permission.SHARE_RESULT)
    @DeleteMapping("/api/shares/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id) {
        shares.revoke(caller, id);
    }

    @Open("Whoever holds the link opens it; nobody guesses 256 bits. Links for members are refused to others inside.")
    @GetMapping("/api/shared/{token}")
    SharedPayload open(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return shared.open(find(token, request), Languages.of(locale));
    }

    @Open("Whoever holds the link sees the replay without names; nobody guesses 256 bits.")
    @JsonText(ReplayPayload.class)
    @GetMapping(path = "/api/shared/{token}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    String replay(@PathVariable String token, HttpServletRequest request, Locale locale) {
        return shared.replay(find(token, request), Languages.of(locale));
    }

    private Share find(String token, HttpServletRequest request) {
        limits.begin(request);
        Share share = shares.find(token);
        limits.found(request);
        return share;
    }
}
