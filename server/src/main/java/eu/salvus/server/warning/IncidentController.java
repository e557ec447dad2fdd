package eu.salvus.server.warning;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An alert that has become an incident. */
@RestController
class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Says that an alert has become an incident, and gives its facts to be taken along. */
    @Requires(Permission.ANSWER_ALERTS)
    @PostMapping("/api/alerts/{id}/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    IncidentPayload declare(Caller caller, @PathVariable UUID id) {
        return incidents.declare(caller, id);
    }
}
