package eu.salvus.server.delivery;

import eu.salvus.server.source.SourceSilent;
import eu.salvus.warning.alert.Priority;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells all who are told of alerts that a source of theirs is silent: no news would else be taken for good news. */
@Component
class SilentSources {

    private final Broadcasts broadcasts;

    SilentSources(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @EventListener
    public void silent(SourceSilent silent) {
        broadcasts.begin("silent/" + silent.source() + "/" + silent.since(), "/sources", Priority.OUT_OF_CYCLE);
    }
}
