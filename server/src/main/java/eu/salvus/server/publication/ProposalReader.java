package eu.salvus.server.publication;

import eu.salvus.server.identity.Caller;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.publication.Acceptance;
import eu.salvus.warning.publication.Publication;
import eu.salvus.warning.publication.RefusedPublicationException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows what waits, whole: nobody says yes to what they have not seen. */
@Service
@AtTheCentre
class ProposalReader {

    private final Publishing publishing;
    private final Proposals proposals;
    private final PublicationRows rows;

    ProposalReader(Publishing publishing, Proposals proposals, PublicationRows rows) {
        this.publishing = publishing;
        this.proposals = proposals;
        this.rows = rows;
    }

    ProposalPayload.Document show(Caller caller, UUID id) {
        Speaker speaker = publishing.speaking(caller);
        Proposals.Whole proposal = proposals.whole(caller.organisation(), id);
        return new ProposalPayload.Document(
                proposal.fingerprint(),
                new String(proposal.document(), StandardCharsets.UTF_8),
                before(speaker, proposal)
                        .map(known -> new String(known.document(), StandardCharsets.UTF_8))
                        .orElse(null));
    }

    private Optional<Publication> before(Speaker speaker, Proposals.Whole proposal) {
        try {
            String name = new Acceptance(speaker.settings().publisher(), speaker.key()).fileName(proposal.document());
            return rows.named(speaker.organisation(), name).map(rows::whole);
        } catch (RefusedPublicationException broken) {
            // Rules may have become stricter since; whoever approves it is told.
            return Optional.empty();
        }
    }
}
