package eu.salvus.server.telling;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation tells the centres it listens to. */
@RestController
class TellingController {

    private static final int PAGE = 50;

    private final TellingDesk desk;
    private final Examples examples;

    TellingController(TellingDesk desk, Examples examples) {
        this.desk = desk;
        this.examples = examples;
    }

    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/tellings")
    TellingPayload.All all(Caller caller) {
        return new TellingPayload.All(desk.all(caller));
    }

    /** Asks a centre which of its collections we may add to. */
    @Requires(Permission.MANAGE_ORGANISATION)
    @PostMapping("/api/tellings/{id}/boxes")
    TellingPayload.Offers boxes(Caller caller, @PathVariable UUID id) {
        return desk.offers(caller, id);
    }

    /** Shows word for word what would be sent, and sends nothing. */
    @Requires(Permission.MANAGE_ORGANISATION)
    @PostMapping("/api/tellings/{id}/preview")
    TellingPayload.Preview preview(Caller caller, @PathVariable UUID id, @RequestBody TellingPayload.Chosen chosen) {
        return examples.of(desk.draft(caller, id, chosen));
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PutMapping("/api/tellings/{id}")
    TellingPayload change(Caller caller, @PathVariable UUID id, @RequestBody TellingPayload.Chosen chosen) {
        return desk.change(caller, id, chosen);
    }

    /**
     * Lists what was told, or is to be, word for word.
     *
     * @param after only those after this one in the list
     */
    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/tellings/{id}/messages")
    TellingPayload.Page messages(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        List<Told.Kept> some = desk.page(caller, id, after, PAGE + 1);
        List<Told.Kept> shown = some.subList(0, Math.min(PAGE, some.size()));
        return new TellingPayload.Page(
                shown.stream().map(TellingPayload.Message::of).toList(),
                some.size() > PAGE ? shown.getLast().id() : null);
    }
}
