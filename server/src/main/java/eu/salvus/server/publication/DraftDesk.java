package eu.salvus.server.publication;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.DraftPayload.Asked;
import eu.salvus.server.publication.DraftPayload.Checked;
import eu.salvus.server.publication.DraftPayload.Problem;
import eu.salvus.server.publication.DraftPayload.Sent;
import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.csaf.CsafCheck;
import eu.salvus.warning.csaf.CsafFailure;
import eu.salvus.warning.csaf.CsafFileName;
import eu.salvus.warning.publication.AdvisoryDraft;
import eu.salvus.warning.publication.DraftWriter;
import eu.salvus.warning.publication.Publication;
import eu.salvus.warning.publication.RefusedPublicationException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where analysts write advisories: looked at, previewed and published. */
@Service
@AtTheCentre
class DraftDesk {

    private static final int MOST_PROBLEMS = 100;
    private static final int CONFLICT = 409;

    private final Publishing publishing;
    private final PublicationRows rows;
    private final PublicationTeller teller;
    private final OwnCollections collections;
    private final Proposals proposals;
    private final SourceLabels sources;
    private final OtherAnswers others;
    private final Reach reach;
    private final Audience audience;
    private final InstantSource clock;

    DraftDesk(
            Publishing publishing,
            PublicationRows rows,
            PublicationTeller teller,
            OwnCollections collections,
            Proposals proposals,
            SourceLabels sources,
            OtherAnswers others,
            Reach reach,
            Audience audience,
            InstantSource clock) {
        this.publishing = publishing;
        this.rows = rows;
        this.teller = teller;
        this.collections = collections;
        this.proposals = proposals;
        this.sources = sources;
        this.others = others;
        this.reach = reach;
        this.audience = audience;
        this.clock = clock;
    }

    /** Says what would come of publishing; nothing is kept. */
    @Transactional(readOnly = true)
    Checked check(Caller caller, Asked asked) {
        Speaker speaker = publishing.speaking(caller);
        if (!collections.owns(caller.organisation(), asked.collection())) {
            throw NotFoundException.of("collection", asked.collection());
        }
        byte[] document = written(speaker, asked, clock.instant());
        List<CsafFailure> failures = CsafCheck.check("document", document);
        AdvisoryDraft draft = asked.draft().draft();
        int audible = audience.of(speaker, Set.of(caller.actor()), asked.collection(), draft.tlp());
        ReachPayload reached = reach.of(
                asked.collection(),
                draft.tlp(),
                draft.products().isEmpty()
                        ? null
                        : CsafAdvisories.read("document", document).advisory(),
                audible >= speaker.approvalFrom());
        List<Problem> problems = new ArrayList<>(loosened(caller, asked));
        problems.addAll(problems(failures));
        return new Checked(problems, reached, others.than(caller, asked));
    }

    /** Publishes, or asks a second analyst where it reaches many. */
    @Transactional
    Sent send(Caller caller, Asked asked) {
        Instant received = clock.instant();
        Speaker speaker = publishing.held(caller);
        List<Problem> loosened = loosened(caller, asked);
        if (!loosened.isEmpty()) {
            return new Sent(loosened, null, null);
        }
        others.none(caller, asked);
        byte[] document = written(speaker, asked, received);
        try {
            Publishing.Outcome outcome = publishing.submit(
                    caller, new Submission(asked.collection(), document, asked.draft(), asked.weakness(), received));
            return new Sent(
                    List.of(),
                    outcome.row() == null ? null : teller.tell(outcome.row()),
                    outcome.proposal() == null ? null : outcome.proposal().told(caller));
        } catch (RefusedPublicationException refused) {
            return new Sent(problems(refused.failures()), null, null);
        }
    }

    /** A draft of what a document of somebody else, or an own one, says; null where it cannot be read. */
    @Nullable
    DraftPayload about(byte[] document) {
        var advisory = CsafAdvisories.read("document", document).advisory();
        return advisory == null ? null : DraftPayload.of(AdvisoryDraft.about(advisory, Tlp.CLEAR));
    }

    /** What speaks against a label that is less strict than that of what a draft was made of, unless that is meant. */
    private List<Problem> loosened(Caller caller, Asked asked) {
        Tlp least = asked.draft().least();
        if (asked.weakness() != null) {
            Tlp heard = sources.of(caller.organisation(), asked.weakness());
            least = heard.compareTo(least) > 0 ? heard : least;
        }
        boolean meant = Boolean.TRUE.equals(asked.lessStrict());
        if (meant || asked.draft().draft().tlp().compareTo(least) >= 0) {
            return List.of();
        }
        String label = "TLP:" + least.name().replace('_', '+');
        return List.of(new Problem(
                "tlp",
                "it was told to you under " + label + ", and would be published less strictly",
                "choose " + label + " or stricter, or say that you may show it to more"));
    }

    private byte[] written(Speaker speaker, Asked asked, Instant now) {
        DraftWriter writer = new DraftWriter(speaker.settings());
        AdvisoryDraft draft = asked.draft().draft();
        if (asked.publication() == null) {
            return writer.write(draft, id(speaker, now), null, now);
        }
        Row row = rows.find(speaker.organisation(), asked.publication())
                .orElseThrow(() -> NotFoundException.of("publication", Objects.requireNonNull(asked.publication())));
        // Whoever began with an older one has not read what it would overwrite.
        if (asked.revision() != null && !asked.revision().equals(row.revision())) {
            throw new RefusedException(CONFLICT, "publication-changed", row.revision());
        }
        Publication before = rows.whole(row);
        return writer.write(draft, before.entry().trackingId(), before, now);
    }

    /** Such as {@code CDTR-2026-0007}: the first letters of the publisher's name, and the first number that nothing has, nor waits for. */
    private String id(Speaker speaker, Instant now) {
        String initials = speaker.settings()
                .publisher()
                .name()
                .replaceAll("[^\\p{L} ]", "")
                .strip();
        StringBuilder head = new StringBuilder();
        for (String word : initials.split(" +")) {
            head.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        String letters = head.toString().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        int number = 1;
        String id;
        do {
            id = "%s-%04d-%04d".formatted(letters.isEmpty() ? "ADV" : letters, year, number++);
        } while (isTaken(speaker.organisation(), CsafFileName.of(id)));
        return id;
    }

    private boolean isTaken(UUID organisation, String fileName) {
        return rows.named(organisation, fileName).isPresent()
                || proposals.named(organisation, fileName).isPresent();
    }

    private static List<Problem> problems(List<CsafFailure> failures) {
        return failures.stream()
                .limit(MOST_PROBLEMS)
                .map(one -> new Problem(DraftWriter.field(one.place()), one.what(), one.remedy()))
                .toList();
    }
}
