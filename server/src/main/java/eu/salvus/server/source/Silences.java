package eu.salvus.server.source;

import eu.salvus.server.identity.Organisations;
import eu.salvus.server.notification.News;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people when nothing comes of a source any more: silence is itself an alert. */
@Component
class Silences {

    private final SourceRows rows;
    private final SourceSettings settings;
    private final Organisations organisations;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Silences(
            SourceRows rows,
            SourceSettings settings,
            Organisations organisations,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.settings = settings;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** Looks at all. */
    @Transactional
    public void look() {
        rows.all().forEach(this::look);
    }

    private void look(StoredSource source) {
        Instant now = clock.instant();
        boolean silent = source.isSilent(settings.folder(), now);
        if (silent == (source.silentSince() != null)) {
            return;
        }
        @Nullable Instant since = silent ? source.since(source.sign(settings.folder(), now)) : null;
        rows.silent(source.id(), since);
        tell(source.id());
        if (silent) {
            events.publishEvent(new SourceSilent(source.id(), Objects.requireNonNull(since)));
        }
    }

    /** Tells everybody who watches that a source is to be looked at anew. */
    void tell(String id) {
        organisations.all().forEach(organisation -> events.publishEvent(new News(organisation, new SourceMoved(id))));
    }
}
