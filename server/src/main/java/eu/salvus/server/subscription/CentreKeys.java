package eu.salvus.server.subscription;

import eu.salvus.warning.provider.Keyring;
import eu.salvus.warning.provider.ProviderMetadata;
import eu.salvus.warning.provider.ProviderMetadata.Key;
import eu.salvus.warning.provider.ProviderMetadata.Role;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys of the centres that are listened to. Which they are is believed once, when a centre first names them; from then on no other key counts, however
 * it is announced. A key itself is fetched again now and then, for its owner may have prolonged or revoked it.
 */
@Component
class CentreKeys {

    private static final Duration KEYS_HOLD = Duration.ofDays(1);

    /** A centre without keys may have some soon. */
    private static final Duration NO_KEYS_HOLD = Duration.ofHours(1);

    private static final Duration LOOK_HOLDS = Duration.ofMinutes(1);

    private final Map<UUID, Look> looks = new ConcurrentHashMap<>();
    private final Door door;
    private final CentreTrustRows trusts;
    private final FollowedCentreRows centres;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    CentreKeys(
            Door door,
            CentreTrustRows trusts,
            FollowedCentreRows centres,
            TransactionOperations transactions,
            InstantSource clock) {
        this.door = door;
        this.trusts = trusts;
        this.centres = centres;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A look at a centre's metadata.
     *
     * @param trust what is believed now
     * @param others whether the metadata name keys that are not believed
     */
    record Look(CentreTrust trust, boolean others) {}

    /**
     * What is believed of a centre; where nothing is yet, what its metadata say.
     *
     * @throws DoorException when it was never seen, and gives no answer
     * @throws WrongDocument when it was never seen, and does not say who it is
     */
    CentreTrust of(FollowedCentre centre) throws DoorException, WrongDocument {
        CentreTrust known = trusts.find(centre.id()).orElse(null);
        if (known == null) {
            return again(centre).trust();
        }
        Duration holds = known.fingerprints().isEmpty() ? NO_KEYS_HOLD : KEYS_HOLD;
        if (clock.instant().isBefore(known.lookedAt().plus(holds))) {
            return known;
        }
        try {
            return again(centre).trust();
        } catch (DoorException | WrongDocument away) {
            return known;
        }
    }

    /**
     * Looks at the metadata again, and keeps what they tell of the keys that are believed. Within a minute they are as they were: a hundred documents
     * that do not fit, at thousands of hospitals, are no reason to ask the centre each time.
     */
    Look again(FollowedCentre centre) throws DoorException, WrongDocument {
        Look last = looks.get(centre.id());
        if (last != null
                && trusts.find(centre.id()).isPresent()
                && clock.instant().isBefore(last.trust().lookedAt().plus(LOOK_HOLDS))) {
            return last;
        }
        Look look = look(centre);
        looks.put(centre.id(), look);
        return look;
    }

    private Look look(FollowedCentre centre) throws DoorException, WrongDocument {
        ProviderMetadata metadata = metadata(centre);
        CentreTrust known = trusts.find(centre.id())
                .orElse(new CentreTrust(false, Set.of(), Keyring.fetched(door, List.of()), Instant.EPOCH, Set.of()));
        Keyring fetched = Keyring.fetched(door, metadata.keys());
        Set<String> named = new HashSet<>(fetched.fingerprints());
        metadata.keys().stream()
                .map(Key::fingerprint)
                .filter(each -> each != null)
                .forEach(named::add);
        Set<String> believed = known.fingerprints().isEmpty() ? named : known.fingerprints();
        CentreTrust trust = new CentreTrust(
                known.signs() || metadata.role() == Role.CSAF_TRUSTED_PROVIDER,
                believed,
                known.keys().renewedBy(fetched.only(believed)),
                clock.instant(),
                named);
        keep(centre.id(), known, trust);
        return new Look(trust, !trust.strange().isEmpty());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(FollowedCentreChanged changed) {
        looks.remove(changed.id());
    }

    private ProviderMetadata metadata(FollowedCentre centre) throws DoorException, WrongDocument {
        try {
            return Speaker.metadata(door, centre.address());
        } catch (UnreadableException nobody) {
            throw new WrongDocument(Trouble.NO_PROVIDER);
        }
    }

    /** Nothing where somebody believed other keys while these were fetched: the next look begins from those. */
    private void keep(UUID centre, CentreTrust known, CentreTrust trust) throws WrongDocument {
        boolean kept = Patience.with(() -> transactions.execute(status -> {
            boolean there = centres.hold(centre);
            boolean same = trusts.find(centre)
                    .map(now -> now.fingerprints().equals(known.fingerprints()))
                    .orElse(known.fingerprints().isEmpty());
            if (there && same) {
                trusts.put(centre, trust);
            }
            return same;
        }));
        if (!kept) {
            throw new WrongDocument(Trouble.KEY_MISSING);
        }
    }
}
