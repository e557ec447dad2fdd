package eu.salvus.server.subscription;

import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.taxii.RemoteCollection;
import eu.salvus.warning.taxii.TaxiiClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The lines to the centres that organisations listen to: for whoever has something to tell them. */
@Service
public class CentreLines {

    private static final int MOST_COLLECTIONS = 50;
    private static final int PAGE = 100;

    private final FollowedCentreRows rows;
    private final HeardDocuments heard;
    private final Door door;

    CentreLines(FollowedCentreRows rows, HeardDocuments heard, Door door) {
        this.rows = rows;
        this.heard = heard;
        this.door = door;
    }

    /**
     * A line.
     *
     * @param id of the subscription
     * @param title what people call the centre
     * @param address where its TAXII server says what it has
     */
    public record Line(UUID id, String title, URI address) {

        /** Whether an address lies on the machine that the token is for. */
        public boolean leadsTo(URI other) {
            return Speaker.place(address).equals(Speaker.place(other));
        }
    }

    /** Those of an organisation, oldest first. */
    public List<Line> all(UUID organisation) {
        return rows.of(organisation).stream().map(CentreLines::line).toList();
    }

    /** One of an organisation. */
    public Optional<Line> find(UUID organisation, UUID id) {
        return rows.find(id)
                .filter(subscription -> subscription.organisation().equals(organisation))
                .map(CentreLines::line);
    }

    /** The report by which the centre told of an advisory; nothing where it was not heard there. */
    public Optional<String> report(UUID id, SourceId source) {
        return heard.report(id, source);
    }

    /** Whoever asks the centre of a line, with its token. */
    public TaxiiClient client(UUID id) {
        return client(rows.token(id));
    }

    /** The collections of a centre. */
    public List<RemoteCollection> offers(Line line) throws DoorException {
        return offers(line.address(), client(line.id()));
    }

    /** What lies elsewhere is left out: the token is shown to nobody but whom it is for. */
    List<RemoteCollection> offers(URI address, TaxiiClient client) throws DoorException {
        List<RemoteCollection> offers = new ArrayList<>();
        for (URI root : client.roots(address)) {
            for (RemoteCollection collection : client.collections(root)) {
                if (offers.size() < MOST_COLLECTIONS
                        && Speaker.place(collection.address()).equals(Speaker.place(address))) {
                    offers.add(collection);
                }
            }
        }
        return offers;
    }

    TaxiiClient client(String token) {
        return new TaxiiClient(door, Map.of("Authorization", "Bearer " + token), Duration.ZERO, PAGE);
    }

    private static Line line(FollowedCentre subscription) {
        return new Line(subscription.id(), subscription.title(), subscription.address());
    }
}
