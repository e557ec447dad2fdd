package eu.salvus.server.identity;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to the caller's organisation, as what. */
@RestController
class PeopleController {

    private final Members members;

    PeopleController(Members members) {
        this.members = members;
    }

    @Requires(Permission.READ_PEOPLE)
    @GetMapping("/api/people")
    MemberPayload.All all(Caller caller) {
        return new MemberPayload.All(members.all(caller));
    }

    @Requires(value = Permission.MANAGE_PEOPLE, fresh = true)
    @PutMapping("/api/people/{id}/roles")
    MemberPayload change(Caller caller, @PathVariable UUID id, @RequestBody MemberPayload.RolesAsked asked) {
        return members.change(caller, id, Roles.of(asked.roles()));
    }

    @Requires(value = Permission.MANAGE_PEOPLE, fresh = true)
    @DeleteMapping("/api/people/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        members.remove(caller, id);
    }
}
