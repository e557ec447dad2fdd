package eu.salvus.server.publication;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.support.AtTheCentre;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What analysts have to decide about, and their decisions. */
@RestController
@AtTheCentre
class QueueController {

    private final Queue queue;

    QueueController(Queue queue) {
        this.queue = queue;
    }

    /**
     * Lists the queue, the most urgent first.
     *
     * @param state what was decided: {@code open} for nothing yet
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/queue")
    WeaknessPayload.All all(Caller caller, @RequestParam(defaultValue = "open") String state) {
        return queue.all(caller, state);
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/queue/{id}/draft")
    DraftPayload draft(Caller caller, @PathVariable UUID id) {
        return queue.draft(caller, id);
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping("/api/queue/{id}/decision")
    WeaknessPayload decide(Caller caller, @PathVariable UUID id, @RequestBody WeaknessPayload.Decision decision) {
        return queue.decide(caller, id, decision);
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping("/api/queue/{id}/merge")
    WeaknessPayload merge(Caller caller, @PathVariable UUID id, @RequestBody WeaknessPayload.Same same) {
        return queue.merge(caller, id, same);
    }
}
