package eu.salvus.server.delivery;

import eu.salvus.server.identity.LinkLimits;
import eu.salvus.server.identity.Open;
import eu.salvus.twin.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ending messages by the link that stands in each of them. */
@RestController
class UnsubscribeController {

    private final Unsubscribing unsubscribing;
    private final LinkLimits limits;

    UnsubscribeController(Unsubscribing unsubscribing, LinkLimits limits) {
        this.unsubscribing = unsubscribing;
        this.limits = limits;
    }

    @Open("Whoever has the message sees what its link ends; nobody guesses 256 bits.")
    @GetMapping("/api/unsubscribe/{token}")
    NotificationPayload.Ending show(@PathVariable String token, HttpServletRequest request) {
        return new NotificationPayload.Ending(Words.of(find(token, request).channel()));
    }

    @Open("Whoever has the message may end such messages; nobody guesses 256 bits.")
    @PostMapping("/api/unsubscribe/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String token, HttpServletRequest request) {
        find(token, request);
        unsubscribing.end(token);
    }

    private Subscription find(String token, HttpServletRequest request) {
        limits.begin(request);
        Subscription subscription = unsubscribing.find(token);
        limits.found(request);
        return subscription;
    }
}
