package eu.salvus.server.twin;

import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.twin.yaml.TwinDiff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All versions of a twin: what they say, what differs, and how to go back to one. */
@RestController
class TwinHistoryController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private static final int PAGE = 50;

    private final Twins twins;

    TwinHistoryController(Twins twins) {
        this.twins = twins;
    }

    /** A version of a twin. */
    record Version(int number, Instant savedAt, String savedBy, String note) {}

    /**
     * Some versions, newest first.
     *
     * @param items the versions
     * @param next ask for those before this number; null when there are no more
     */
    record Versions(List<Version> items, @Nullable Integer next) {}

    /**
     * What differs between two versions.
     *
     * @param path where, such as {@code assets/pump-7/version}
     * @param from what the earlier one states; null for nothing
     * @param to what the later one states; null for nothing
     */
    record Difference(
            String path, @Nullable String from, @Nullable String to) {

        static Difference of(TwinDiff.Change change) {
            return switch (change) {
                case TwinDiff.Change.Added added -> new Difference(added.path(), null, added.value());
                case TwinDiff.Change.Removed removed -> new Difference(removed.path(), removed.value(), null);
                case TwinDiff.Change.Changed changed -> new Difference(changed.path(), changed.from(), changed.to());
            };
        }
    }

    /** Everything that differs. */
    record Differences(List<Difference> items) {}

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}/versions")
    Versions versions(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer before) {
        List<TwinVersion> some =
                twins.versions(caller.organisation(), id, before == null ? Integer.MAX_VALUE : before, PAGE + 1);
        List<TwinVersion> shown = some.subList(0, Math.min(PAGE, some.size()));
        return new Versions(
                shown.stream()
                        .map(version ->
                                new Version(version.number(), version.savedAt(), version.savedBy(), version.note()))
                        .toList(),
                some.size() > PAGE ? shown.getLast().number() : null);
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping(path = "/api/twins/{id}/versions/{number}/yaml", produces = "application/yaml")
    ResponseEntity<String> yaml(Caller caller, @PathVariable UUID id, @PathVariable int number) {
        twins.read(caller, id);
        return ResponseEntity.ok()
                .contentType(YAML)
                .eTag(String.valueOf(number))
                .body(twins.yaml(caller.organisation(), id, number));
    }

    @Requires(Permission.READ_TWIN)
    @GetMapping("/api/twins/{id}/versions/{number}/differences")
    Differences differences(Caller caller, @PathVariable UUID id, @PathVariable int number, @RequestParam int from) {
        UUID organisation = caller.organisation();
        twins.read(caller, id);
        return new Differences(
                TwinDiff.between(twins.twin(organisation, id, from), twins.twin(organisation, id, number))
                        .changes()
                        .stream()
                        .map(Difference::of)
                        .toList());
    }

    @Requires(Permission.WRITE_TWIN)
    @PostMapping("/api/twins/{id}/versions/{number}/restoration")
    ResponseEntity<TwinPayload> restore(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Locale locale) {
        String note = Texts.in(locale).of("version.restored", number);
        return TwinController.answer(twins.restore(caller, id, Etag.version(match), number, note));
    }
}
