package eu.salvus.server.telling;

import eu.salvus.server.telling.Due.Mark;
import eu.salvus.server.telling.Told.Kept;
import eu.salvus.server.telling.Told.Kind;
import eu.salvus.server.telling.Told.State;
import eu.salvus.server.telling.Told.Subject;
import eu.salvus.server.telling.Told.Version;
import eu.salvus.warning.product.MakersProduct;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the list of products that a centre is told, where it is another one than before, and takes it back where it is told no more. */
@Service
class ProductStep {

    private static final String ABOUT = "products";
    private static final Duration NO_OFTENER = Duration.ofHours(1);

    /** What the centre has, or will have. */
    private static final Set<State> THERE = Set.of(State.WAITING, State.SENT);

    private final TellingRows tellings;
    private final ToldRows told;
    private final Due due;
    private final InUse inUse;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    ProductStep(
            TellingRows tellings,
            ToldRows told,
            Due due,
            InUse inUse,
            TransactionOperations transactions,
            InstantSource clock) {
        this.tellings = tellings;
        this.told = told;
        this.due = due;
        this.inUse = inUse;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at the products of an organisation whose twins changed; reads them before it holds anything. */
    void take(Mark mark) {
        UUID organisation = mark.organisation();
        // What is marked after this line is looked at by itself: the twins below may be older.
        List<UUID> marks = due.ofProducts(organisation);
        List<Telling> on = tellings.on(organisation).stream()
                .filter(telling -> telling.kinds().products())
                .toList();
        List<MakersProduct> used = on.isEmpty() ? List.of() : inUse.of(organisation);
        transactions.executeWithoutResult(status -> {
            on.stream()
                    .flatMap(telling -> tellings.held(telling.id()).stream())
                    .filter(telling -> telling.isOn() && telling.kinds().products())
                    .flatMap(telling -> tell(telling, used).stream())
                    .min(Instant::compareTo)
                    .ifPresent(again -> due.markProducts(organisation, again));
            marks.forEach(due::done);
        });
    }

    /** Tells the list; when to look again, where it was told lately. */
    private Optional<Instant> tell(Telling telling, List<MakersProduct> used) {
        Subject subject = new Subject(Objects.requireNonNull(telling.box()).address(), Kind.PRODUCTS, ABOUT);
        Kept before = before(telling, subject.box());
        if (before == null ? used.isEmpty() : isThere(telling, before, used)) {
            return Optional.empty();
        }
        if (before != null && names(before) && THERE.contains(before.state())) {
            Instant next = before.told().version().modified().plus(NO_OFTENER);
            if (next.isAfter(clock.instant())) {
                return Optional.of(next);
            }
        }
        add(telling, subject, used, before);
        return Optional.empty();
    }

    /** Tells each letter box that is told no more that the list it has counts no more. Is part of the caller's transaction. */
    void takeBack(UUID id) {
        Telling telling = tellings.held(id).orElseThrow();
        Telling.Box box = telling.kinds().products() ? telling.box() : null;
        told.lists(id).stream()
                .filter(list -> box == null
                        || !box.address().equals(list.told().subject().box()))
                .filter(list -> names(list) && list.state() != State.REFUSED)
                .forEach(list -> add(telling, list.told().subject(), List.of(), list));
    }

    /** The list as it would be sent now. */
    String shown(Telling telling, List<MakersProduct> used) {
        String box = Objects.requireNonNull(telling.box()).address();
        return version(telling, box, used, before(telling, box)).body();
    }

    private void add(Telling telling, Subject subject, List<MakersProduct> used, @Nullable Kept before) {
        told.replace(telling.id(), subject);
        told.add(
                telling,
                new Told(subject, "", Said.ofProducts(used.size()), version(telling, subject.box(), used, before)));
    }

    private Version version(Telling telling, String box, List<MakersProduct> used, @Nullable Kept before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant last = before == null ? Instant.MIN : before.told().version().modified();
        Instant modified = last.isBefore(now) ? now : last.plusMillis(1);
        Instant created = before == null ? modified : before.told().version().created();
        return new Version(created, modified, body(telling, box, used, created, modified));
    }

    private boolean isThere(Telling telling, Kept before, List<MakersProduct> used) {
        Version version = before.told().version();
        return before.state() != State.STOPPED
                && body(telling, before.told().subject().box(), used, version.created(), version.modified())
                        .equals(version.body());
    }

    private String body(Telling telling, String box, List<MakersProduct> used, Instant created, Instant modified) {
        return Letterhead.at(tellings.secret(telling.id()), box, created, null).products(used, created, modified);
    }

    private @Nullable Kept before(Telling telling, String box) {
        return told.lists(telling.id()).stream()
                .filter(list -> list.told().subject().box().equals(box))
                .findFirst()
                .orElse(null);
    }

    private static boolean names(Kept list) {
        Long products = list.told().said().products();
        return products != null && products > 0;
    }
}
