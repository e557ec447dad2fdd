package eu.salvus.server.publication;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.publication.PublicationPayload.Failure;
import eu.salvus.server.publication.PublicationPayload.Taken;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.publication.RefusedPublicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the centre publishes, and takes back. */
@RestController
@AtTheCentre
class PublicationController {

    private static final int MOST_FILES = 100;
    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 1_000;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final Publishing publishing;
    private final PublicationRows rows;
    private final PublicationTeller teller;
    private final InstantSource clock;

    PublicationController(Publishing publishing, PublicationRows rows, PublicationTeller teller, InstantSource clock) {
        this.publishing = publishing;
        this.rows = rows;
        this.teller = teller;
        this.clock = clock;
    }

    /**
     * Lists what is published.
     *
     * @param after only those after this one in the list
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/publications")
    PublicationPayload.Page page(Caller caller, @RequestParam(required = false) @Nullable UUID after) {
        if (after != null && rows.find(caller.organisation(), after).isEmpty()) {
            throw NotFoundException.of("publication", after);
        }
        List<PublicationRows.Row> some = rows.page(caller.organisation(), after, PAGE + 1);
        List<PublicationRows.Row> shown = some.subList(0, Math.min(PAGE, some.size()));
        return new PublicationPayload.Page(
                teller.tell(shown), some.size() > PAGE ? shown.getLast().id() : null);
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/publications/{id}")
    PublicationPayload.Detail get(Caller caller, @PathVariable UUID id) {
        return teller.detail(
                rows.find(caller.organisation(), id).orElseThrow(() -> NotFoundException.of("publication", id)));
    }

    /**
     * Publishes documents, each by itself, as they are.
     *
     * @param collection in which they are told of
     * @param files documents of CSAF 2.0
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping(path = "/api/publications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PublicationPayload.AllTaken add(
            Caller caller,
            @RequestParam UUID collection,
            @RequestPart("files") List<MultipartFile> files,
            Locale locale) {
        publishing.speaking(caller);
        Instant received = clock.instant();
        if (files.size() > MOST_FILES) {
            throw new RefusedException(BAD_REQUEST, "too-many-files", MOST_FILES);
        }
        return new PublicationPayload.AllTaken(files.stream()
                .map(file -> taken(caller, collection, file, received, locale))
                .toList());
    }

    /** Takes something back. Where a second analyst is asked, it is told as it stands until then: not withdrawn. */
    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping("/api/publications/{id}/withdrawal")
    PublicationPayload withdraw(Caller caller, @PathVariable UUID id, @RequestBody PublicationPayload.Reason asked) {
        String reason = asked.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RefusedException(BAD_REQUEST, "reason-needed", LONGEST_REASON);
        }
        try {
            PublicationRows.Row withdrawn =
                    publishing.withdraw(caller, id, reason).row();
            return teller.tell(
                    withdrawn != null
                            ? withdrawn
                            : rows.find(caller.organisation(), id).orElseThrow());
        } catch (RefusedPublicationException broken) {
            throw new RefusedException(
                    CONFLICT, "withdrawal-refused", broken.failures().getFirst().what());
        }
    }

    private Taken taken(Caller caller, UUID collection, MultipartFile file, Instant received, Locale locale) {
        String name = name(file.getOriginalFilename());
        try {
            Publishing.Outcome outcome =
                    publishing.submit(caller, new Submission(collection, file.getBytes(), null, null, received));
            return new Taken(
                    name, outcome.row() == null ? null : teller.tell(outcome.row()), outcome.row() == null, List.of());
        } catch (RefusedPublicationException refused) {
            return new Taken(name, null, false, Failure.all(refused.failures()));
        } catch (RefusedException refused) {
            // What was published of the others stays so, and is told beside it.
            return new Taken(name, null, false, List.of(Failure.of(refused, locale)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of a file without what could lead anywhere. */
    private static String name(@Nullable String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? "advisory.json" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
