package eu.salvus.server.publication;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.publication.RefusedPublicationException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Advisories that are written here, and those that wait for a second analyst. */
@RestController
@AtTheCentre
class DraftController {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final DraftDesk desk;
    private final Publishing publishing;
    private final Proposals proposals;
    private final ProposalReader reader;
    private final PublicationTeller teller;

    DraftController(
            DraftDesk desk,
            Publishing publishing,
            Proposals proposals,
            ProposalReader reader,
            PublicationTeller teller) {
        this.desk = desk;
        this.publishing = publishing;
        this.proposals = proposals;
        this.reader = reader;
        this.teller = teller;
    }

    /** Says what would come of publishing a draft. */
    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping("/api/drafts/check")
    DraftPayload.Checked check(Caller caller, @RequestBody DraftPayload.Asked asked) {
        return desk.check(caller, asked);
    }

    /**
     * Makes a draft of what somebody else's document says.
     *
     * @param files one document of CSAF 2.0 or 2.1
     */
    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping(path = "/api/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DraftPayload about(@RequestPart("files") List<MultipartFile> files) throws IOException {
        DraftPayload draft = files.size() == 1 ? desk.about(files.getFirst().getBytes()) : null;
        if (draft == null) {
            throw new RefusedException(BAD_REQUEST, "no-advisory");
        }
        return draft;
    }

    /** Publishes a draft, or asks a second analyst where it reaches many. */
    @Requires(Permission.MANAGE_COLLECTION)
    @PostMapping("/api/publications/written")
    DraftPayload.Sent send(Caller caller, @RequestBody DraftPayload.Asked asked) {
        return desk.send(caller, asked);
    }

    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/proposals")
    ProposalPayload.All proposals(Caller caller) {
        return new ProposalPayload.All(proposals.all(caller.organisation()).stream()
                .map(row -> row.told(caller))
                .toList());
    }

    /** Shows what would be published, whole. */
    @Requires(Permission.MANAGE_COLLECTION)
    @GetMapping("/api/proposals/{id}/document")
    ProposalPayload.Document document(Caller caller, @PathVariable UUID id) {
        return reader.show(caller, id);
    }

    /** Publishes what a colleague asked for, as it was shown; a token is nobody who has looked at it. */
    @Requires(value = Permission.MANAGE_COLLECTION, fresh = true)
    @PostMapping("/api/proposals/{id}/approval")
    PublicationPayload approve(Caller caller, @PathVariable UUID id, @RequestBody ProposalPayload.Approval asked) {
        try {
            return teller.tell(publishing.approve(caller, id, asked.sha256()));
        } catch (RefusedPublicationException late) {
            throw new RefusedException(
                    CONFLICT, "proposal-late", late.failures().getFirst().what());
        }
    }

    /** Lets a proposal go. */
    @Requires(Permission.MANAGE_COLLECTION)
    @DeleteMapping("/api/proposals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Caller caller, @PathVariable UUID id) {
        publishing.refuse(caller, id);
    }
}
