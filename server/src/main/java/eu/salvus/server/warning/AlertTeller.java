package eu.salvus.server.warning;

import eu.salvus.warning.alert.Alert;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells an alert with all that explains it. */
@Component
class AlertTeller {

    private static final int PLACES = 3;

    /** So many assets of one alert are told one by one. */
    private static final int SHOWN = 200;

    private final Alerts alerts;
    private final AlertBooks books;
    private final AlertDetails details;
    private final Effects effects;
    private final Testimonies testimonies;

    AlertTeller(Alerts alerts, AlertBooks books, AlertDetails details, Effects effects, Testimonies testimonies) {
        this.alerts = alerts;
        this.books = books;
        this.details = details;
        this.effects = effects;
        this.testimonies = testimonies;
    }

    AlertDetailPayload tell(StoredAlert stored) {
        Alert about = books.known(stored.id()).alert();
        List<UUID> ids = List.of(stored.id());
        AlertPayload listed = AlertPayload.of(
                stored,
                few(alerts.places(ids).getOrDefault(stored.id(), List.of())),
                effects.of(ids).get(stored.id()));
        return AlertDetailPayload.of(stored, about, listed, details.where(stored.id(), about, SHOWN), testimonies);
    }

    /** As many places as are told in a list. */
    static List<String> few(List<String> places) {
        return places.subList(0, Math.min(PLACES, places.size()));
    }
}
