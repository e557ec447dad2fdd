package eu.salvus.server.twin;

import eu.salvus.report.page.AnnexSeal;
import eu.salvus.report.page.SealedFile;
import eu.salvus.report.story.Sentences;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whole twins, to be taken out: as they are, or sealed with a passphrase. Neither is kept anywhere. */
@RestController
class ExportController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int BAD_REQUEST = 400;

    private final Twins twins;

    ExportController(Twins twins) {
        this.twins = twins;
    }

    /**
     * How a twin is to be sealed.
     *
     * @param passphrase what opens it, twelve letters or more; it is kept nowhere
     */
    record Sealing(String passphrase) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "a passphrase";
        }
    }

    @Requires(value = Permission.EXPORT_TWIN, fresh = true)
    @GetMapping(path = "/api/twins/{id}/export", produces = "application/yaml")
    ResponseEntity<String> export(Caller caller, @PathVariable UUID id) {
        return attached(TwinText.NAME).body(twins.export(caller, id));
    }

    /** A page that opens itself in any browser for whoever has the passphrase. */
    @Requires(value = Permission.EXPORT_TWIN, fresh = true)
    @PostMapping(path = "/api/twins/{id}/sealed-export", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> sealed(Caller caller, @PathVariable UUID id, @RequestBody Sealing asked, Locale locale) {
        twins.get(caller.organisation(), id);
        AnnexSeal seal = seal(asked.passphrase());
        String yaml = twins.export(caller, id);
        return attached("twin.html")
                .contentType(HTML)
                .body(new SealedFile(TwinText.NAME, yaml).html(seal, Sentences.in(locale)));
    }

    private static AnnexSeal seal(String passphrase) {
        try {
            return new AnnexSeal(passphrase, new SecureRandom());
        } catch (IllegalArgumentException tooShort) {
            throw new RefusedException(BAD_REQUEST, "passphrase-short", AnnexSeal.LEAST_LETTERS);
        }
    }

    private static ResponseEntity.BodyBuilder attached(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
