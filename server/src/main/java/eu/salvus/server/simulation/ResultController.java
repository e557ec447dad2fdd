package eu.salvus.server.simulation;

import eu.salvus.report.page.Audience;
import eu.salvus.server.JsonText;
import eu.salvus.server.Languages;
import eu.salvus.server.OneOf;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What simulations found: told, replayed, branched, compared, taken along. */
@RestController
class ResultController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Results results;
    private final Branches branches;
    private final Press press;
    private final Reasons reasons;

    ResultController(Results results, Branches branches, Press press, Reasons reasons) {
        this.results = results;
        this.branches = branches;
        this.press = press;
        this.reasons = reasons;
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping(path = "/api/simulations/{id}/result", produces = MediaType.APPLICATION_JSON_VALUE)
    @JsonText(ResultPayload.class)
    String result(Caller caller, @PathVariable UUID id, Locale locale) {
        return results.text(caller, id, ResultTeller.RESULT, Languages.of(locale));
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping(path = "/api/simulations/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @JsonText(ReplayPayload.class)
    String replay(Caller caller, @PathVariable UUID id, Locale locale) {
        return results.text(caller, id, ResultTeller.REPLAY, Languages.of(locale));
    }

    /** A replay for everybody to see: no zone, machine or person is named in it. */
    @Requires(Permission.READ_RESULT)
    @GetMapping(path = "/api/simulations/{id}/wall", produces = MediaType.APPLICATION_JSON_VALUE)
    @JsonText(ReplayPayload.class)
    String wall(Caller caller, @PathVariable UUID id, Locale locale) {
        return results.text(caller, id, ResultTeller.WALL, Languages.of(locale));
    }

    /** How it came about, and what would have stopped it; made when it is asked for the first time. */
    @Requires(Permission.READ_RESULT)
    @JsonText(ReasonsPayload.class)
    @GetMapping(path = "/api/simulations/{id}/reasons", produces = MediaType.APPLICATION_JSON_VALUE)
    String reasons(Caller caller, @PathVariable UUID id, Locale locale) {
        return reasons.of(caller, id, Languages.of(locale));
    }

    /** The page of the module {@code report}; it carries its own policy, stricter than the application's. */
    @Requires(Permission.SHARE_RESULT)
    @GetMapping(path = "/api/simulations/{id}/page", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "specialists") @OneOf(Audience.class) String audience,
            Locale locale) {
        String page = results.page(caller, id, audience, Languages.of(locale), "html");
        return attached(id, ".html").contentType(HTML).body(page);
    }

    /** The same page on paper. */
    @Requires(Permission.SHARE_RESULT)
    @GetMapping(path = "/api/simulations/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "specialists") @OneOf(Audience.class) String audience,
            Locale locale) {
        String page = results.page(caller, id, audience, Languages.of(locale), "pdf");
        return attached(id, ".pdf").body(press.print(caller, page));
    }

    private static ResponseEntity.BodyBuilder attached(UUID id, String ending) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("salvus-" + id + ending)
                                .build()
                                .toString());
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping("/api/simulations/{id}/choices")
    BranchPayload.Choices choices(Caller caller, @PathVariable UUID id, Locale locale) {
        return branches.choices(caller, id, locale);
    }

    @Requires(Permission.SIMULATE)
    @PostMapping("/api/simulations/{id}/branches")
    BranchPayload branch(Caller caller, @PathVariable UUID id, @RequestBody BranchPayload.Asked asked, Locale locale) {
        return branches.branch(caller, id, asked, locale);
    }

    @Requires(Permission.READ_RESULT)
    @GetMapping("/api/comparison")
    ComparisonPayload compare(Caller caller, @RequestParam UUID left, @RequestParam UUID right, Locale locale) {
        StoredSimulation first = results.read(caller, left);
        StoredSimulation second = results.read(caller, right);
        Compared both = Compared.of(first, second, results.losses(first.id()), results.losses(second.id()), locale);
        return new ComparisonPayload(
                SimulationPayload.of(first, null, locale),
                SimulationPayload.of(second, null, locale),
                both.paired(),
                both.saved(),
                both.spared(),
                both.summary(),
                both.services());
    }
}
