package eu.salvus.server.support;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a centre publishes, and to whom. */
@RestController
@AtTheCentre
class CollectionController {

    private static final int CONFLICT = 409;

    private final OwnCollections collections;

    CollectionController(OwnCollections collections) {
        this.collections = collections;
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/collections")
    CollectionPayload.All all(Caller caller) {
        return new CollectionPayload.All(collections.all(caller));
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/collections/candidates")
    CollectionPayload.Candidates candidates(Caller caller) {
        return new CollectionPayload.Candidates(collections.candidates(caller));
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping("/api/collections")
    @ResponseStatus(HttpStatus.CREATED)
    CollectionPayload add(Caller caller, @RequestBody CollectionPayload.Asked asked) {
        return collections.add(caller, asked);
    }

    @Requires(value = Permission.MANAGE_COLLECTION, fresh = true)
    @PutMapping("/api/collections/{id}/rights/{organisation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void share(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestBody CollectionPayload.Granted granted) {
        if (!collections.share(caller, id, organisation, granted)) {
            throw new RefusedException(CONFLICT, "admission-waits");
        }
    }
}
