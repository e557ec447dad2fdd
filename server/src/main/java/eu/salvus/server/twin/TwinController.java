package eu.salvus.server.twin;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The twins of the caller's organisation. */
@RestController
class TwinController {

    private final Twins twins;

    TwinController(Twins twins) {
        this.twins = twins;
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins")
    TwinPayload.All all(Caller caller) {
        return new TwinPayload.All(
                twins.all(caller.organisation()).stream().map(TwinPayload::of).toList());
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}")
    ResponseEntity<TwinPayload> one(Caller caller, @PathVariable UUID id) {
        StoredTwin twin = twins.get(caller.organisation(), id);
        return ResponseEntity.ok().eTag(String.valueOf(twin.version())).body(TwinPayload.of(twin));
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}/graph")
    GraphPayload graph(Caller caller, @PathVariable UUID id, Locale locale) {
        StoredTwin twin = twins.read(caller, id);
        return new TwinGraph(twins.twin(caller.organisation(), id, twin.version()), locale).payload();
    }
}
