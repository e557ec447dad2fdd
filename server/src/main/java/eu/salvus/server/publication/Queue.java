package eu.salvus.server.publication;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.publication.WeaknessRows.Source;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.twin.Words;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.publication.AdvisoryDraft;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of analysts: what was heard of, the most urgent first, and what becomes of it. */
@Service
@AtTheCentre
class Queue {

    private static final int MOST_TOLD = 100;
    private static final int LONGEST_REASON = 1_000;
    private static final int BAD_REQUEST = 400;

    private final Publishing publishing;
    private final WeaknessRows rows;
    private final QueueTeller teller;
    private final AlertDesk desk;
    private final QueueOrder order;
    private final AuditLog audit;
    private final InstantSource clock;

    Queue(
            Publishing publishing,
            WeaknessRows rows,
            QueueTeller teller,
            AlertDesk desk,
            QueueOrder order,
            AuditLog audit,
            InstantSource clock) {
        this.publishing = publishing;
        this.rows = rows;
        this.teller = teller;
        this.desk = desk;
        this.order = order;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in a state; to the open ones belong those whose time to be held is over. */
    WeaknessPayload.All all(Caller caller, String word) {
        publishing.speaking(caller);
        State state = Stream.of(State.values())
                .filter(each -> Words.of(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "queue-state-unknown", word));
        long all = order.count(caller.organisation(), state, today());
        return new WeaknessPayload.All(
                teller.tell(caller, order.first(caller.organisation(), state, today(), MOST_TOLD)),
                all > MOST_TOLD,
                all);
    }

    /** Holds one until a day, discards it, or opens it again. */
    @Transactional
    WeaknessPayload decide(Caller caller, UUID id, WeaknessPayload.Decision asked) {
        Row row = held(caller, id);
        teller.unchanged(caller, row, asked.version());
        String reason = reason(asked.reason());
        LocalDate until = asked.decision().equals("hold") ? until(asked.until()) : null;
        State state = switch (asked.decision()) {
            case "hold" -> State.HELD;
            case "discard" -> State.DISCARDED;
            case "open" -> State.OPEN;
            default -> throw new RefusedException(BAD_REQUEST, "decision-unknown", asked.decision());
        };
        if (state == State.DISCARDED && reason == null) {
            throw new RefusedException(BAD_REQUEST, "reason-needed", LONGEST_REASON);
        }
        rows.decide(
                row.id(),
                new Decided(state, until, reason, row.decided().publication(), caller.actor(), clock.instant()));
        audit.write(caller, Act.WEAKNESS_DECIDED, "weakness/" + id, Map.of("answer", asked.decision()));
        return told(caller, id);
    }

    /** Says that two are the same: one is left, with all names of both. */
    @Transactional
    WeaknessPayload merge(Caller caller, UUID id, WeaknessPayload.Same same) {
        Row row = held(caller, id);
        Row gone = held(caller, same.other());
        if (row.id().equals(gone.id())) {
            throw new RefusedException(BAD_REQUEST, "same-weakness");
        }
        teller.unchanged(caller, row, same.version());
        teller.unchanged(caller, gone, same.otherVersion());
        rows.merge(row, gone);
        audit.write(
                caller,
                Act.WEAKNESSES_MERGED,
                "weakness/" + id,
                Map.of("other", gone.id().toString()));
        return told(caller, id);
    }

    /** What could be published about one, by what its latest source says of it. */
    DraftPayload draft(Caller caller, UUID id) {
        publishing.speaking(caller);
        UUID row = rows.find(caller.organisation(), id)
                .orElseThrow(() -> NotFoundException.of("weakness", id))
                .id();
        List<String> names = rows.names(List.of(row)).getOrDefault(row, List.of()).stream()
                .sorted(QueueTeller.CVE_FIRST)
                .toList();
        for (Source source : rows.sources(List.of(row)).getOrDefault(row, List.of())) {
            Advisory advisory = desk.heard(caller.organisation(), source.publisher(), source.trackingId())
                    .orElse(null);
            if (advisory != null) {
                return DraftPayload.of(AdvisoryDraft.about(only(advisory, names), Tlp.CLEAR));
            }
        }
        throw NotFoundException.of("advisory about the weakness", id);
    }

    /** The same, with just the weaknesses of some names; all where none has one. */
    private static Advisory only(Advisory advisory, List<String> names) {
        List<Vulnerability> some = advisory.vulnerabilities().stream()
                .filter(weakness -> !Collections.disjoint(weakness.aliases(), names))
                .toList();
        if (some.isEmpty()) {
            return advisory;
        }
        return advisory.about(some.size() == 1 ? List.of(known(some.getFirst(), names)) : some);
    }

    /** Its publisher may not know the name of CVE, which another one of the row gave. */
    private static Vulnerability known(Vulnerability weakness, List<String> names) {
        return weakness.aliases().stream().anyMatch(name -> name.startsWith("CVE-"))
                ? weakness
                : weakness.called(names);
    }

    private Row held(Caller caller, UUID id) {
        publishing.speaking(caller);
        rows.hold(caller.organisation());
        return rows.find(caller.organisation(), id).orElseThrow(() -> NotFoundException.of("weakness", id));
    }

    private WeaknessPayload told(Caller caller, UUID id) {
        return teller.tell(caller, rows.find(caller.organisation(), id).orElseThrow());
    }

    private LocalDate until(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(text, ""));
            if (day.isAfter(today()) && day.isBefore(today().plusYears(1))) {
                return day;
            }
        } catch (DateTimeParseException none) {
            throw new RefusedException(BAD_REQUEST, "hold-until");
        }
        throw new RefusedException(BAD_REQUEST, "hold-until");
    }

    private static @Nullable String reason(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() > LONGEST_REASON) {
            throw new RefusedException(BAD_REQUEST, "reason-needed", LONGEST_REASON);
        }
        return typed.strip();
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
