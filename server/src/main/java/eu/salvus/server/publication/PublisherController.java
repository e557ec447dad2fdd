package eu.salvus.server.publication;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.support.AtTheCentre;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** As whom the centre publishes. */
@RestController
@AtTheCentre
class PublisherController {

    private final Publishers publishers;

    PublisherController(Publishers publishers) {
        this.publishers = publishers;
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/publisher")
    PublisherPayload get(Caller caller) {
        return publishers.tell(caller);
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PutMapping("/api/publisher")
    PublisherPayload set(Caller caller, @RequestBody PublisherPayload.Asked asked) {
        return publishers.setUp(caller, asked);
    }
}
