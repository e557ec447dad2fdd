package eu.salvus.server.warning;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people teach about their own devices. That something is not ours is taught by the answer. */
@RestController
class LessonController {

    private final Teaching teaching;
    private final Alerts alerts;

    LessonController(Teaching teaching, Alerts alerts) {
        this.teaching = teaching;
        this.alerts = alerts;
    }

    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/lessons")
    LessonPayload.All all(Caller caller) {
        return new LessonPayload.All(
                teaching.all(caller).stream().map(LessonPayload::of).toList());
    }

    /** What the inventory calls so is what the advisory names: all advisories are compared anew, in the background. */
    @Requires(Permission.ANSWER_ALERTS)
    @PostMapping("/api/alerts/{id}/same-product")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sameProduct(Caller caller, @PathVariable UUID id) {
        alerts.get(caller, id);
        teaching.sameProduct(caller, id);
    }

    @Requires(Permission.ANSWER_ALERTS)
    @DeleteMapping("/api/lessons/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Caller caller, @PathVariable UUID id) {
        teaching.undo(caller, id);
    }
}
