package eu.salvus.server.publication;

import eu.salvus.server.publication.WeaknessRows.Source;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Under which label the centre was told of something in its queue. */
@Service
@AtTheCentre
class SourceLabels {

    private final WeaknessRows rows;
    private final AlertDesk desk;

    SourceLabels(WeaknessRows rows, AlertDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** The label of what a draft about a row begins with: its latest source that is still known; no limit where there is none. */
    Tlp of(UUID organisation, UUID weakness) {
        if (rows.find(organisation, weakness).isEmpty()) {
            return Tlp.CLEAR;
        }
        Map<UUID, List<Source>> sources = rows.sources(List.of(weakness));
        return sources.getOrDefault(weakness, List.of()).stream()
                .map(source -> desk.heard(organisation, source.publisher(), source.trackingId()))
                .flatMap(Optional::stream)
                .map(Advisory::tlp)
                .findFirst()
                .orElse(Tlp.CLEAR);
    }
}
