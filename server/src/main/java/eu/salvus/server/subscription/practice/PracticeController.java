package eu.salvus.server.subscription.practice;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a practice that joined a centre sees first, and whom the centre says to call. */
@RestController
class PracticeController {

    private final Practices practices;

    PracticeController(Practices practices) {
        this.practices = practices;
    }

    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/practice")
    PracticePayload tell(Caller caller, Locale locale) {
        return practices.tell(caller, locale);
    }

    @Requires(Permission.WRITE_TWIN)
    @PostMapping("/api/practice/things")
    @ResponseStatus(HttpStatus.CREATED)
    PracticePayload use(Caller caller, @RequestBody PracticePayload.Used used, Locale locale) {
        return practices.use(caller, used, locale);
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @GetMapping("/api/contacts")
    PracticePayload.Contacts contacts(Caller caller) {
        return new PracticePayload.Contacts(practices.contacts(caller));
    }

    @Requires(value = Permission.MANAGE_ORGANISATION, fresh = true)
    @PutMapping("/api/contacts")
    PracticePayload.Contacts setContacts(Caller caller, @RequestBody PracticePayload.Contacts contacts) {
        return new PracticePayload.Contacts(practices.setContacts(caller, contacts.items()));
    }
}
