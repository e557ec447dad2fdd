package eu.salvus.server.subscription.practice;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Organisation;
import eu.salvus.server.identity.Organisations;
import eu.salvus.server.subscription.practice.PracticeRows.Joined;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.twin.Twins;
import eu.salvus.simulation.measure.Applicability;
import eu.salvus.simulation.measure.MeasureIndex;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a practice that joined a centre sees first: what it may tick, three things to do, and whom to call. */
@Service
public class Practices {

    private static final int STEPS = 3;
    private static final int MOST_CONTACTS = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 300;
    private static final int LONGEST_TELEPHONE = 60;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final PracticeRows rows;
    private final Organisations organisations;
    private final Twins twins;
    private final AuditLog audit;
    private final CommonThings common = CommonThings.builtIn();
    private final MeasureIndex index = MeasureIndex.builtIn();

    Practices(PracticeRows rows, Organisations organisations, Twins twins, AuditLog audit) {
        this.rows = rows;
        this.organisations = organisations;
        this.twins = twins;
        this.audit = audit;
    }

    /** Whether an organisation joined a centre on this Salvus by a link. */
    public boolean hasJoined(UUID organisation) {
        return rows.find(organisation).isPresent();
    }

    /** What the caller's practice sees. */
    PracticePayload tell(Caller caller, Locale locale) {
        Joined joined = joined(caller);
        return new PracticePayload(
                organisations.find(joined.centre()).map(Organisation::name).orElse(""),
                joined.twin(),
                common.groups().stream().map(group -> group(group, locale)).toList(),
                steps(caller, joined.twin(), locale),
                rows.contacts(joined.centre()));
    }

    /** Makes its twin of what it uses. */
    @Transactional
    PracticePayload use(Caller caller, PracticePayload.Used used, Locale locale) {
        Joined joined = joined(caller);
        if (joined.twin() != null) {
            throw new RefusedException(CONFLICT, "practice-described");
        }
        String name = organisations
                .find(caller.organisation())
                .map(Organisation::name)
                .orElseThrow(() -> NotFoundException.of("organisation", caller.organisation()));
        String yaml = new SmallTwin(common, name, locale).of(used);
        StoredTwin twin = twins.add(caller, yaml, false, Texts.in(locale).of("version.ticked"));
        rows.hasTwin(caller.organisation(), twin.id());
        return tell(caller, locale);
    }

    /** Whom the caller's centre says to call. */
    List<PracticePayload.Contact> contacts(Caller caller) {
        return rows.contacts(caller.organisation());
    }

    /** Says whom to call. */
    @Transactional
    List<PracticePayload.Contact> setContacts(Caller caller, List<PracticePayload.Contact> typed) {
        if (typed.size() > MOST_CONTACTS) {
            throw new RefusedException(BAD_REQUEST, "contact-invalid", MOST_CONTACTS);
        }
        List<PracticePayload.Contact> contacts = typed.stream()
                .map(contact -> new PracticePayload.Contact(
                        text(contact.name(), LONGEST_NAME),
                        text(contact.about(), LONGEST_ABOUT),
                        optional(contact.telephone(), LONGEST_TELEPHONE),
                        optional(contact.email(), LONGEST_NAME),
                        optional(contact.hours(), LONGEST_NAME)))
                .toList();
        if (contacts.stream().anyMatch(contact -> contact.telephone() == null && contact.email() == null)) {
            throw new RefusedException(BAD_REQUEST, "contact-invalid", MOST_CONTACTS);
        }
        rows.setContacts(caller.organisation(), contacts);
        audit.write(caller, Act.CONTACTS_CHANGED, "contacts", Map.of("count", contacts.size()));
        return contacts;
    }

    private Joined joined(Caller caller) {
        return rows.find(caller.organisation())
                .orElseThrow(() -> NotFoundException.of("practice", caller.organisation()));
    }

    private PracticePayload.Group group(CommonThings.Group group, Locale locale) {
        return new PracticePayload.Group(
                group.id(),
                group.name().in(locale),
                common.things().stream()
                        .filter(thing -> thing.group().equals(group.id()))
                        .map(thing -> new PracticePayload.Thing(
                                thing.id(), thing.name().in(locale)))
                        .toList());
    }

    private List<PracticePayload.Step> steps(Caller caller, @Nullable UUID id, Locale locale) {
        if (id == null
                || twins.all(caller.organisation()).stream()
                        .noneMatch(twin -> twin.id().equals(id))) {
            return List.of();
        }
        Twin twin = twins.twin(
                caller.organisation(), id, twins.get(caller.organisation(), id).version());
        List<PracticePayload.Step> steps = new ArrayList<>();
        for (CommonThings.Step first : common.first()) {
            if (steps.size() < STEPS && Applicability.of(first.measure(), twin) instanceof Applicability.Applicable) {
                steps.add(step(first, locale));
            }
        }
        return steps;
    }

    private PracticePayload.Step step(CommonThings.Step first, Locale locale) {
        return new PracticePayload.Step(
                first.measure().id(),
                first.name().in(locale),
                first.summary().in(locale),
                Objects.requireNonNull(index.doers().get(first.measure().by())).in(locale),
                first.howTo().in(locale));
    }

    private static @Nullable String optional(@Nullable String typed, int longest) {
        return typed == null || typed.isBlank() ? null : text(typed, longest);
    }

    private static String text(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(BAD_REQUEST, "contact-invalid", MOST_CONTACTS);
        }
        return text;
    }
}
