package eu.salvus.server.twin;

import eu.salvus.server.JsonText;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.yaml.TwinSchema;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The twins of the caller's organisation. */
@RestController
class TwinController {

    private final Twins twins;
    private final TwinFactory factory;

    TwinController(Twins twins, TwinFactory factory) {
        this.twins = twins;
        this.factory = factory;
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/archetypes")
    ArchetypePayload.All archetypes(Locale locale) {
        return new ArchetypePayload.All(Archetypes.all().stream()
                .map(archetype -> ArchetypePayload.of(archetype, locale))
                .toList());
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping(path = "/api/twin-schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @JsonText(Map.class)
    String schema() {
        return TwinSchema.text();
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twin-words")
    FormPayload words(Locale locale) {
        return FormPayload.in(locale);
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins")
    TwinPayload.All all(Caller caller) {
        return new TwinPayload.All(
                twins.all(caller.organisation()).stream().map(TwinPayload::of).toList());
    }

    @Requires(Permission.WRITE_TWIN)
    @PostMapping("/api/twins")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TwinPayload> add(Caller caller, @RequestBody NewTwin asked, Locale locale) {
        StoredTwin twin = factory.make(caller, asked, locale);
        return ResponseEntity.created(URI.create("/api/twins/" + twin.id()))
                .eTag(String.valueOf(twin.version()))
                .body(TwinPayload.of(twin));
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}")
    ResponseEntity<TwinPayload> one(Caller caller, @PathVariable UUID id) {
        return answer(twins.get(caller.organisation(), id));
    }

    @Requires(value = Permission.DELETE_TWIN, fresh = true)
    @DeleteMapping("/api/twins/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable UUID id) {
        twins.delete(caller, id);
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}/graph")
    GraphPayload graph(Caller caller, @PathVariable UUID id, Locale locale) {
        StoredTwin twin = twins.read(caller, id);
        return new TwinGraph(twins.twin(caller.organisation(), id, twin.version()), locale).payload();
    }

    /** A twin, with its version as the browser must quote it to change it. */
    static ResponseEntity<TwinPayload> answer(StoredTwin twin) {
        return ResponseEntity.ok().eTag(String.valueOf(twin.version())).body(TwinPayload.of(twin));
    }
}
