package eu.salvus.server.identity;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-time links for people who lost their password or their second factor. */
@RestController
class LinkController {

    private final Recovery recovery;

    LinkController(Recovery recovery) {
        this.recovery = recovery;
    }

    @Requires(value = Permission.MANAGE_PEOPLE, fresh = true)
    @PostMapping("/api/people/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    LinkPayload give(Caller caller, @PathVariable UUID id, @RequestBody LinkPayload.Asked asked) {
        return recovery.give(caller, id, asked.purpose());
    }

    @Open("Whoever holds the link sees what it is for; nobody guesses 256 bits.")
    @GetMapping("/api/links/{token}")
    LinkPayload.Shown show(@PathVariable String token) {
        return recovery.show(token);
    }

    @Open("Whoever holds the link uses it; nobody guesses 256 bits.")
    @PostMapping("/api/links/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choosePassword(@PathVariable String token, @RequestBody LinkPayload.PasswordChosen chosen) {
        recovery.choosePassword(token, chosen.password());
    }
}
