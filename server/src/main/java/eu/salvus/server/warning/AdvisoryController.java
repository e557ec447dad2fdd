package eu.salvus.server.warning;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Advisories are handed in here: each file is read, checked and matched by itself, and a bad one stops no other. */
@RestController
class AdvisoryController {

    private static final int MOST_FILES = 50;
    private static final int BAD_REQUEST = 400;

    private final HandedIn handedIn;

    AdvisoryController(HandedIn handedIn) {
        this.handedIn = handedIn;
    }

    /**
     * Hands in advisories.
     *
     * @param files documents of CSAF 2.0 or 2.1
     */
    @Requires(Permission.ADD_ADVISORY)
    @PostMapping(path = "/api/advisories", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AdvisoryPayload.All add(Caller caller, @RequestPart("files") List<MultipartFile> files) {
        if (files.size() > MOST_FILES) {
            throw new RefusedException(BAD_REQUEST, "too-many-files", MOST_FILES);
        }
        return new AdvisoryPayload.All(files.stream()
                .map(file -> handedIn.hear(caller, HandedIn.name(file.getOriginalFilename()), bytes(file)))
                .toList());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
