package eu.salvus.server.audit;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of the caller's organisation: read, checked, and kept as long as it decides. */
@RestController
class AuditController {

    private static final int PAGE = 100;
    private static final int LARGEST_FILE = 20_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AuditSearch search;
    private final AuditCheck check;
    private final AuditRetention retention;
    private final AuditTable table;

    AuditController(AuditSearch search, AuditCheck check, AuditRetention retention, AuditTable table) {
        this.table = table;
        this.search = search;
        this.check = check;
        this.retention = retention;
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/api/audit")
    AuditPayload.Page page(
            Caller caller,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long before) {
        AuditSearch.Question question = new AuditSearch.Question(actor, act, subject, from, to, before);
        List<AuditPayload> some = search.find(caller, question, PAGE + 1);
        List<AuditPayload> shown = some.subList(0, Math.min(PAGE, some.size()));
        return new AuditPayload.Page(shown, some.size() > PAGE ? shown.getLast().number() : null);
    }

    @Requires(value = Permission.READ_AUDIT, fresh = true)
    @GetMapping(path = "/api/audit/export", produces = "text/csv")
    ResponseEntity<String> export(
            Caller caller,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        AuditSearch.Question question = new AuditSearch.Question(actor, act, subject, from, to, null);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("salvus-log.csv")
                                .build()
                                .toString())
                .body(table.of(search.export(caller, question, LARGEST_FILE)));
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/api/audit/check")
    AuditPayload.Check check(Caller caller) {
        AuditCheck.Found found = check.check(caller);
        return new AuditPayload.Check(found.broken() == null, found.entries(), found.first(), found.broken());
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping("/api/audit/retention")
    AuditPayload.Retention retention(Caller caller) {
        return new AuditPayload.Retention(retention.days(caller.organisation()));
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PutMapping("/api/audit/retention")
    AuditPayload.Retention change(Caller caller, @RequestBody AuditPayload.Retention asked) {
        retention.change(caller, asked.days());
        return new AuditPayload.Retention(asked.days());
    }
}
