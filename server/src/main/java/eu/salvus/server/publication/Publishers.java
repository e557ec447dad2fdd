package eu.salvus.server.publication;

import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.publication.ProviderKey;
import eu.salvus.warning.publication.ProviderSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who speaks for the centre: one organisation, the one that runs this instance, under one name and with one key. */
@Service
@AtTheCentre
class Publishers {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    /** An assumption: more than one analyst calls back within an hour to mend a mistake. Whoever runs the centre says another number. */
    private static final int USUAL_APPROVAL = 50;

    private static final int MOST_READERS = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_TEXT = 1_000;
    private static final List<String> CATEGORIES =
            List.of("coordinator", "discoverer", "other", "translator", "user", "vendor");

    private final PublisherRows rows;
    private final PublicationRows publications;
    private final Organisations organisations;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    Publishers(
            PublisherRows rows,
            PublicationRows publications,
            Organisations organisations,
            AuditLog audit,
            InstantSource clock) {
        this.rows = rows;
        this.publications = publications;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who speaks, as the caller may know it. */
    PublisherPayload tell(Caller caller) {
        Optional<Speaker> speaker = rows.find();
        boolean ours = speaker.isPresent() && speaker.get().organisation().equals(caller.organisation());
        return new PublisherPayload(
                ours,
                speaker.isEmpty() && organisations.isHost(caller.organisation()),
                speaker.map(one -> PublisherPayload.Asked.of(one.settings(), one.approvalFrom()))
                        .orElse(null),
                speaker.map(one -> one.key().fingerprint()).orElse(null),
                rows.folder().resolve("provider-metadata.json").toString());
    }

    /** Sets up who speaks, or changes what is said of it. */
    @Transactional
    PublisherPayload setUp(Caller caller, PublisherPayload.Asked asked) {
        if (!organisations.isHost(caller.organisation())) {
            throw new RefusedException(FORBIDDEN, "publisher-not-host");
        }
        ProviderSettings settings = checked(asked);
        Optional<Speaker> before = rows.held();
        if (before.isPresent() && !before.get().organisation().equals(caller.organisation())) {
            throw new RefusedException(CONFLICT, "publisher-taken");
        }
        if (before.isPresent()
                && !before.get().settings().publisher().namespace().equals(asked.namespace())
                && publications.any(caller.organisation())) {
            throw new RefusedException(CONFLICT, "namespace-stays");
        }
        ProviderKey key = before.map(Speaker::key).orElseGet(() -> key(settings));
        rows.save(new Speaker(caller.organisation(), settings, key, approval(asked, before), 0));
        audit.write(caller, Act.PUBLISHER_SET_UP, "publisher", Map.of("key", key.fingerprint()));
        return tell(caller);
    }

    private static int approval(PublisherPayload.Asked asked, Optional<Speaker> before) {
        int approval = asked.approvalFrom() == null
                ? before.map(Speaker::approvalFrom).orElse(USUAL_APPROVAL)
                : asked.approvalFrom();
        if (approval < 1 || approval > MOST_READERS) {
            throw new RefusedException(BAD_REQUEST, "approval-from", MOST_READERS);
        }
        return approval;
    }

    private ProviderKey key(ProviderSettings settings) {
        String address = settings.contact().toString().replaceFirst("^mailto:", "");
        return ProviderKey.generate(
                chance,
                settings.publisher().name().replaceAll("[<>]", " ") + " <" + address + ">",
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private ProviderSettings checked(PublisherPayload.Asked asked) {
        if (!CATEGORIES.contains(asked.category())) {
            throw new RefusedException(BAD_REQUEST, "category-unknown", asked.category());
        }
        return new ProviderSettings(
                rows.folder(),
                new ProviderSettings.Publisher(
                        asked.category(),
                        text(asked.name(), LONGEST_NAME),
                        address(asked.namespace(), "https", "http").toString(),
                        more(asked.contactDetails()),
                        more(asked.issuingAuthority())),
                asked.listed(),
                asked.mirrored(),
                address(asked.contact(), "mailto", "https", "tel"));
    }

    private static URI address(String typed, String... schemes) {
        String text = typed.strip();
        try {
            URI address = new URI(text);
            if (text.length() <= LONGEST_ADDRESS
                    && address.getScheme() != null
                    && Arrays.asList(schemes).contains(address.getScheme())
                    && !address.getSchemeSpecificPart().replace("/", "").isBlank()) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new RefusedException(BAD_REQUEST, "address-invalid", text, String.join(", ", schemes));
        }
        throw new RefusedException(BAD_REQUEST, "address-invalid", text, String.join(", ", schemes));
    }

    private static @Nullable String more(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : text(typed, LONGEST_TEXT);
    }

    private static String text(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "name-invalid", longest);
        }
        return text;
    }
}
