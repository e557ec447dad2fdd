package eu.salvus.server;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint whose maker forgot to say who may call it. */
@Hidden
@RestController
class UnmarkedEndpoint {

    static final String PATH = "/api/forgotten";

    @GetMapping(PATH)
    String forgotten() {
        return "a secret";
    }
}
