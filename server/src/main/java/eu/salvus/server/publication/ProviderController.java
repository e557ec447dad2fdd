package eu.salvus.server.publication;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Programs;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.publication.TrustedProvider;
import eu.salvus.warning.source.Fingerprint;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of the trusted provider: what is for everyone, to everyone; the rest by a token of somebody who may read the collection it was told in. */
@Controller
@AtTheCentre
class ProviderController {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private static final Map<String, MediaType> TYPES = Map.of(
            "json",
            MediaType.APPLICATION_JSON,
            "csv",
            MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "/",
            MediaType.parseMediaType("text/html;charset=UTF-8"));

    private final ProviderFiles files;
    private final Programs programs;
    private final OwnCollections collections;

    ProviderController(ProviderFiles files, Programs programs, OwnCollections collections) {
        this.files = files;
        this.programs = programs;
        this.collections = collections;
    }

    @Open("It says where weaknesses are reported, and where the provider is.")
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<byte[]> securityText() {
        return files.securityText()
                .map(text -> ResponseEntity.ok().contentType(TEXT).body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Open("What is not for everyone is told to those only who show a token.")
    @GetMapping("/.well-known/csaf/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String path, HttpServletRequest request) {
        String below = path.substring(1);
        boolean open = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        Optional<Caller> caller = programs.caller(request);
        if (!open && caller.isEmpty()) {
            return refused();
        }
        Set<UUID> readable = caller.map(collections::readable).orElse(Set.of());
        Optional<byte[]> file = files.file(below, readable);
        if (file.isPresent()) {
            return told(below, file.get(), open);
        }
        // The same answer whether there is such a file or not.
        return open && TrustedProvider.audience(below) != Tlp.CLEAR
                ? refused()
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<byte[]> told(String path, byte[] file, boolean open) {
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(
                        path.isEmpty() || path.endsWith("/") ? "/" : path.substring(path.lastIndexOf('.') + 1), TEXT))
                .eTag(Fingerprint.of(file))
                .cacheControl(
                        open
                                ? CacheControl.maxAge(FRESH).cachePublic()
                                : CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(file);
    }

    private static ResponseEntity<byte[]> refused() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"csaf\", Basic realm=\"csaf\"")
                .build();
    }
}
