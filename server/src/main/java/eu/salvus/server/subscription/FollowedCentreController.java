package eu.salvus.server.subscription;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.subscription.practice.Practices;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The centres that an organisation listens to. */
@RestController
class FollowedCentreController {

    private final FollowedCentres subscriptions;
    private final Practices practices;
    private final boolean centre;

    FollowedCentreController(
            FollowedCentres subscriptions, Practices practices, @Value("${salvus.role:hospital}") String role) {
        this.subscriptions = subscriptions;
        this.practices = practices;
        this.centre = role.equals("centre");
    }

    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/subscriptions")
    FollowedCentrePayload.All all(Caller caller) {
        return new FollowedCentrePayload.All(
                subscriptions.all(caller), centre, practices.hasJoined(caller.organisation()));
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @PostMapping("/api/centre-offers")
    FollowedCentrePayload.Offered look(@RequestBody FollowedCentrePayload.Look look) {
        return subscriptions.look(look);
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PostMapping("/api/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    FollowedCentrePayload add(Caller caller, @RequestBody FollowedCentrePayload.Asked asked) {
        return subscriptions.add(caller, asked);
    }

    @Requires(Permission.READ_ALERTS)
    @PostMapping("/api/subscriptions/{id}/readings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askNow(Caller caller, @PathVariable UUID id) {
        subscriptions.askNow(caller, id);
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PutMapping("/api/subscriptions/{id}/keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void believe(Caller caller, @PathVariable UUID id, @RequestBody FollowedCentrePayload.Compared compared) {
        subscriptions.believe(caller, id, Set.copyOf(compared.fingerprints()));
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @DeleteMapping("/api/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        subscriptions.remove(caller, id);
    }
}
