package eu.salvus.server.web;

import eu.salvus.server.identity.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page in which the whole application lives; what it shows, it asks for by the API. */
@Controller
class PageController {

    private static final String NONCE = "__STYLE_NONCE__";

    private final String page;

    PageController() throws IOException {
        try (InputStream in = PageController.class.getResourceAsStream("/static/index.html")) {
            page = in == null
                    ? "<!doctype html><title>Salvus</title><p>Salvus was built without its pages."
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every address of the application but those of files and of the API. */
    @Open("The page holds nothing; what is shown in it is asked for by the API.")
    @GetMapping({
        "/",
        "/index.html",
        "/{first:(?!api|assets|actuator|taxii2)[^.]*}",
        "/{first:(?!api|assets|actuator|taxii2)[^.]*}/{*rest}"
    })
    ResponseEntity<String> page(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.replace(NONCE, ContentPolicy.nonce(request)));
    }
}
