package eu.salvus.server.source;

import eu.salvus.warning.source.feed.Sources;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public catalogues, which are asked unless people switch them off. */
@Component
class UsualSources {

    private final SourceRows rows;
    private final Bulletins bulletins;
    private final SourceSettings settings;

    UsualSources(SourceRows rows, Bulletins bulletins, SourceSettings settings) {
        this.rows = rows;
        this.bulletins = bulletins;
        this.settings = settings;
    }

    /** Adds those that are missing, and asks each where the settings say. */
    @Transactional
    public void complete() {
        bulletins.count();
        for (Sources kind : Sources.values()) {
            if (kind.usual() != null) {
                URI address = settings.address(kind);
                Optional<StoredSource> known = rows.find(kind.id());
                if (known.isEmpty()) {
                    rows.add(kind.id(), kind, address);
                } else if (!Objects.equals(known.get().address(), address)) {
                    rows.move(kind.id(), address);
                }
            }
        }
    }
}
