package eu.salvus.server.twin;

import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a twin, each by itself; they are changed by {@link TwinEditController}. */
@RestController
class PartController {

    private final Twins twins;

    PartController(Twins twins) {
        this.twins = twins;
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}/parts")
    PartPayload.All parts(Caller caller, @PathVariable UUID id, Locale locale) {
        StoredTwin twin = twins.read(caller, id);
        return new PartPayload.All(parts(caller, id, twin.version(), locale).all());
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}/part")
    PartPayload part(
            Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String path, Locale locale) {
        StoredTwin twin = twins.read(caller, id);
        try {
            return parts(caller, id, twin.version(), locale).one(path, twin.version());
        } catch (IllegalArgumentException nowhere) {
            throw new IllegalPathException(path, nowhere);
        }
    }

    /**
     * Takes a part out.
     *
     * @param mentions whether to take it out of all that name it, too; else it is refused when something does
     */
    @Requires(Permission.WRITE_TWIN)
    @DeleteMapping("/api/twins/{id}/part")
    ResponseEntity<TwinPayload> remove(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestParam String path,
            @RequestParam(defaultValue = "false") boolean mentions,
            Locale locale) {
        int version = Etag.version(match);
        TwinParts parts = parts(caller, id, version, locale);
        try {
            String name = parts.one(path, version).name();
            return TwinController.answer(twins.change(
                    caller,
                    id,
                    version,
                    parts.removal(path, mentions),
                    Texts.in(locale).of("version.removed", name)));
        } catch (IllegalArgumentException nowhere) {
            throw new IllegalPathException(path, nowhere);
        }
    }

    private TwinParts parts(Caller caller, UUID id, int version, Locale locale) {
        return new TwinParts(twins.document(caller.organisation(), id, version), locale);
    }
}
