package eu.salvus.server.warning;

import eu.salvus.server.Languages;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Organisation;
import eu.salvus.server.identity.Organisations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands over the facts of an alert that has become an incident; whoever deals with incidents hears of it. */
@Service
class Incidents {

    private final Alerts alerts;
    private final AlertTeller teller;
    private final Organisations organisations;
    private final InstantSource clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Incidents(
            Alerts alerts,
            AlertTeller teller,
            Organisations organisations,
            InstantSource clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.alerts = alerts;
        this.teller = teller;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public IncidentPayload declare(Caller caller, UUID id) {
        AlertDetailPayload facts = teller.tell(alerts.get(caller, id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String organisation = organisations
                .find(caller.organisation())
                .map(Organisation::name)
                .orElse("");
        audit.write(caller, Act.INCIDENT_DECLARED, "alert/" + id, Map.of());
        events.publishEvent(new IncidentDeclared(caller.organisation(), id));
        List<IncidentPayload.InWords> texts = Languages.ALL.stream()
                .map(language -> new IncidentPayload.InWords(
                        language, new IncidentText(Locale.of(language)).of(facts, organisation, caller.name(), now)))
                .toList();
        return new IncidentPayload(now, caller.name(), organisation, facts, texts);
    }
}
