package eu.salvus.server.identity;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens by which programs call for the caller. */
@RestController
class TokenController {

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Requires(Permission.OWN_ACCOUNT)
    @GetMapping("/api/tokens")
    TokenPayload.All all(Caller caller) {
        return new TokenPayload.All(tokens.all(caller));
    }

    @Requires(value = Permission.OWN_ACCOUNT, fresh = true)
    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenPayload add(Caller caller, @RequestBody TokenPayload.Asked asked) {
        return tokens.add(caller, asked);
    }

    @Requires(Permission.OWN_ACCOUNT)
    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id) {
        tokens.revoke(caller, id);
    }
}
