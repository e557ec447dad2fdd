package eu.salvus.server.twin;

import static java.util.stream.Collectors.joining;

import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.TwinChange;
import eu.salvus.twin.yaml.TwinPlaces;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Twins are changed here, as a text or fact by fact. Whoever changes one says which version they edited ({@code If-Match}): two at once do not
 * overwrite each other.
 */
@RestController
class TwinEditController {

    /** Each is made to the whole text, one after the other: who changes more sends a text. */
    private static final int MOST_CHANGES = 200;

    private static final int BAD_REQUEST = 400;

    private final Twins twins;

    TwinEditController(Twins twins) {
        this.twins = twins;
    }

    @Requires(Permission.WRITE_TWIN)
    @PutMapping("/api/twins/{id}/yaml")
    ResponseEntity<TwinPayload> save(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody TwinEdit.Whole edit,
            Locale locale) {
        return TwinController.answer(
                twins.save(caller, id, Etag.version(match), edit.yaml(), note(edit.note(), "version.text", locale)));
    }

    @Requires(Permission.WRITE_TWIN)
    @PatchMapping("/api/twins/{id}")
    ResponseEntity<TwinPayload> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody TwinEdit.Facts edit,
            Locale locale) {
        if (edit.changes().size() > MOST_CHANGES) {
            throw new RefusedException(BAD_REQUEST, "too-many-changes", MOST_CHANGES);
        }
        List<TwinChange> changes =
                edit.changes().stream().map(TwinEdit.Fact::change).toList();
        try {
            return TwinController.answer(twins.change(
                    caller,
                    id,
                    Etag.version(match),
                    changes,
                    note(edit.note(), "version.facts", locale, changes.size())));
        } catch (IllegalArgumentException nowhere) {
            throw new IllegalPathException(
                    changes.stream().map(TwinChange::path).collect(joining(", ")), nowhere);
        }
    }

    @Requires(Permission.WRITE_TWIN)
    @PostMapping("/api/twin-check")
    TwinEdit.Checked check(@RequestBody TwinEdit.Draft draft, Locale locale) {
        try {
            List<Problem> odd = TwinText.read(draft.yaml()).warnings();
            TwinPlaces places = TwinPlaces.of(odd.isEmpty() ? "" : draft.yaml());
            return new TwinEdit.Checked(true, ProblemPayload.all(odd, places, locale));
        } catch (WrongTwinException wrong) {
            return new TwinEdit.Checked(false, ProblemPayload.all(wrong.errors(), wrong.places(), locale));
        }
    }

    private static String note(@Nullable String said, String usual, Locale locale, Object... arguments) {
        return said == null || said.isBlank() ? Texts.in(locale).of(usual, arguments) : said.strip();
    }
}
