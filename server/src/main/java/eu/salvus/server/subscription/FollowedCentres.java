package eu.salvus.server.subscription;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.subscription.FollowedCentre.Chosen;
import eu.salvus.server.subscription.FollowedCentre.Health;
import eu.salvus.twin.Words;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Redirects;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centres that an organisation listens to. */
@Service
class FollowedCentres {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_TOKEN = 2_000;
    private static final int MOST_COLLECTIONS = 50;
    private static final int MOST = 20;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final FollowedCentreRows rows;
    private final AwaitedDocuments awaited;
    private final CentreTrustRows trusts;
    private final Ears ears;
    private final CentreLines lines;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;
    private final Ids ids;

    FollowedCentres(
            FollowedCentreRows rows,
            AwaitedDocuments awaited,
            CentreTrustRows trusts,
            Ears ears,
            CentreLines lines,
            AuditLog audit,
            ApplicationEventPublisher news,
            InstantSource clock,
            Ids ids) {
        this.rows = rows;
        this.awaited = awaited;
        this.trusts = trusts;
        this.ears = ears;
        this.lines = lines;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
        this.ids = ids;
    }

    List<FollowedCentrePayload> all(Caller caller) {
        return rows.of(caller.organisation()).stream().map(this::told).toList();
    }

    /** What a centre offers to whoever has a token. */
    FollowedCentrePayload.Offered look(FollowedCentrePayload.Look look) {
        URI address = address(look.address());
        try {
            return new FollowedCentrePayload.Offered(lines.offers(address, lines.client(token(look.token()))).stream()
                    .map(FollowedCentrePayload.Offer::of)
                    .toList());
        } catch (DoorException failure) {
            throw new RefusedException(CONFLICT, "centre-" + Words.of(Trouble.of(failure)));
        }
    }

    /** Listens to a centre from now on. It need not answer now. */
    @Transactional
    public FollowedCentrePayload add(Caller caller, FollowedCentrePayload.Asked asked) {
        URI address = address(asked.address());
        String title = asked.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "name-invalid", LONGEST_TITLE);
        }
        String token = token(asked.token());
        if (rows.hasAddress(caller.organisation(), address)) {
            throw new RefusedException(CONFLICT, "centre-known");
        }
        if (rows.of(caller.organisation()).size() >= MOST) {
            throw new RefusedException(CONFLICT, "too-many-centres", MOST);
        }
        FollowedCentre subscription = new FollowedCentre(
                ids.next(),
                caller.organisation(),
                title,
                address,
                clock.instant(),
                chosen(address, asked.collections()),
                Health.UNASKED);
        rows.add(subscription, token);
        audit.write(
                caller,
                Act.SUBSCRIPTION_ADDED,
                "subscription/" + subscription.id(),
                Map.of("collections", subscription.collections().size()));
        news.publishEvent(new FollowedCentreChanged(subscription.id(), true));
        return told(subscription);
    }

    /** Listens to a centre no more. What was heard stays. */
    @Transactional
    public void remove(Caller caller, UUID id) {
        FollowedCentre subscription = get(caller, id);
        rows.holdAll(caller.organisation());
        rows.hold(id);
        rows.delete(id);
        audit.write(caller, Act.SUBSCRIPTION_REMOVED, "subscription/" + id, Map.of());
        news.publishEvent(new FollowedCentreChanged(subscription.id(), false));
    }

    /**
     * Believes new keys that a centre names: somebody has compared them, and no others are believed.
     *
     * @param compared their fingerprints, as they were shown
     */
    @Transactional
    public void believe(Caller caller, UUID id, Set<String> compared) {
        get(caller, id);
        rows.holdAll(caller.organisation());
        if (rows.hold(id)) {
            CentreTrust trust = trusts.find(id)
                    .filter(known ->
                            !compared.isEmpty() && Set.copyOf(known.strange()).equals(compared))
                    .orElseThrow(() -> new RefusedException(CONFLICT, "centre-keys-changed"));
            trusts.put(id, trust.believing(compared));
            awaited.hasten(id);
            audit.write(caller, Act.CENTRE_KEYS_RENEWED, "subscription/" + id, Map.of());
            news.publishEvent(new FollowedCentreChanged(id, true));
        }
    }

    /** Asks a centre at once what will be asked for later anyway. */
    void askNow(Caller caller, UUID id) {
        news.publishEvent(new FollowedCentreChanged(get(caller, id).id(), true));
    }

    private FollowedCentre get(Caller caller, UUID id) {
        return rows.find(id)
                .filter(subscription -> subscription.organisation().equals(caller.organisation()))
                .orElseThrow(() -> NotFoundException.of("subscription", id));
    }

    private FollowedCentrePayload told(FollowedCentre subscription) {
        UUID id = subscription.id();
        return FollowedCentrePayload.of(
                subscription, ears.sign(id), trusts.find(id).orElse(null), awaited.count(id), awaited.parked(id, MOST));
    }

    /** Collections lie where the token is for: it is shown to nobody else. */
    private List<Chosen> chosen(URI address, List<FollowedCentrePayload.Chosen> asked) {
        List<Chosen> all = new ArrayList<>();
        for (FollowedCentrePayload.Chosen each : asked) {
            URI collection = address(each.address());
            String title = each.title().strip();
            if (!place(collection).equals(place(address)) || title.isEmpty() || title.length() > LONGEST_TITLE) {
                throw new RefusedException(BAD_REQUEST, "centre-address-invalid");
            }
            if (all.stream().noneMatch(known -> known.address().equals(collection))) {
                all.add(new Chosen(ids.next(), title, collection));
            }
        }
        if (all.isEmpty() || all.size() > MOST_COLLECTIONS) {
            throw new RefusedException(BAD_REQUEST, "collections-missing", MOST_COLLECTIONS);
        }
        return all;
    }

    private static String token(String typed) {
        String token = typed.strip();
        if (token.isEmpty()
                || token.length() > LONGEST_TOKEN
                || !token.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            throw new RefusedException(BAD_REQUEST, "centre-token-invalid");
        }
        return token;
    }

    private static URI address(String typed) {
        try {
            String text = typed.strip();
            URI address = URI.create(text.endsWith("/") ? text : text + "/");
            Redirects.check(address);
            if (text.length() > LONGEST_ADDRESS || address.getRawQuery() != null || address.getRawFragment() != null) {
                throw new RefusedException(BAD_REQUEST, "centre-address-invalid");
            }
            return address;
        } catch (IllegalArgumentException | DoorException wrong) {
            throw new RefusedException(BAD_REQUEST, "centre-address-invalid");
        }
    }

    private static String place(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
