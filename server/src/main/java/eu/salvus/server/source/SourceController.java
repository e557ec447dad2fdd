package eu.salvus.server.source;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked for news of threats, and how that goes. */
@RestController
class SourceController {

    private final SourceDesk desk;
    private final SourceClock asking;

    SourceController(SourceDesk desk, SourceClock asking) {
        this.desk = desk;
        this.asking = asking;
    }

    /** Lists them: whoever acts on what they tell has to know when one of them has fallen silent. */
    @Requires({Permission.READ_ALERTS, Permission.MANAGE_COLLECTION})
    @GetMapping("/api/sources")
    SourcePayload.All all(Caller caller) {
        return desk.all(caller);
    }

    /** Adds one: a provider of CSAF, or a bundle of STIX. */
    @Requires(value = Permission.MANAGE_SOURCES, fresh = true)
    @PostMapping("/api/sources")
    @ResponseStatus(HttpStatus.CREATED)
    SourcePayload add(Caller caller, @RequestBody SourcePayload.Added added) {
        SourcePayload source = desk.add(caller, added);
        asking.wake();
        return source;
    }

    /** Says whether one is to be asked. */
    @Requires(Permission.MANAGE_SOURCES)
    @PutMapping("/api/sources/{id}")
    SourcePayload activate(Caller caller, @PathVariable String id, @RequestBody SourcePayload.Switched switched) {
        SourcePayload source = desk.activate(caller, id, switched.active());
        asking.wake();
        return source;
    }

    /** Removes one that was added. */
    @Requires(value = Permission.MANAGE_SOURCES, fresh = true)
    @DeleteMapping("/api/sources/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String id) {
        desk.remove(caller, id);
    }

    /** Has one asked now. */
    @Requires(Permission.MANAGE_SOURCES)
    @PostMapping("/api/sources/{id}/questions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SourcePayload ask(Caller caller, @PathVariable String id) {
        SourcePayload source = desk.ask(caller, id);
        asking.wake();
        return source;
    }
}
