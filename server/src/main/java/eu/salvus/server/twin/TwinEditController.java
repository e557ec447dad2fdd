package eu.salvus.server.twin;

import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.twin.yaml.InvalidTwinException;
import eu.salvus.twin.yaml.TwinDocument;
import java.nio.charset.StandardCharsets;
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
        int version = Etag.version(match);
        TwinDocument document = twins.document(caller.organisation(), id, version);
        for (TwinEdit.Fact fact : edit.changes()) {
            document = changed(document, fact);
        }
        String yaml = new String(document.files().get(TwinText.NAME), StandardCharsets.UTF_8);
        return TwinController.answer(twins.save(
                caller,
                id,
                version,
                yaml,
                note(edit.note(), "version.facts", locale, edit.changes().size())));
    }

    @Requires(Permission.WRITE_TWIN)
    @PostMapping("/api/twin-check")
    TwinEdit.Checked check(@RequestBody TwinEdit.Draft draft) {
        try {
            List<ProblemPayload> odd = TwinText.read(draft.yaml()).warnings().stream()
                    .map(ProblemPayload::of)
                    .toList();
            return new TwinEdit.Checked(true, odd);
        } catch (InvalidTwinException wrong) {
            return new TwinEdit.Checked(
                    false, wrong.errors().stream().map(ProblemPayload::of).toList());
        }
    }

    private static TwinDocument changed(TwinDocument document, TwinEdit.Fact fact) {
        try {
            String value = fact.value();
            return value == null ? document.without(fact.path()) : document.with(fact.path(), value);
        } catch (InvalidTwinException wrong) {
            throw wrong;
        } catch (IllegalArgumentException nowhere) {
            throw new IllegalPathException(fact.path(), nowhere);
        }
    }

    private static String note(@Nullable String said, String usual, Locale locale, Object... arguments) {
        return said == null || said.isBlank() ? Texts.in(locale).of(usual, arguments) : said.strip();
    }
}
