package eu.salvus.server.publication;

import eu.salvus.server.source.HearsAll;
import eu.salvus.server.support.AtTheCentre;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who speaks for the centre hears all that sources bring: its analysts decide whom it concerns. */
@Component
@AtTheCentre
class CentreHearsAll implements HearsAll {

    private final PublisherRows publishers;

    CentreHearsAll(PublisherRows publishers) {
        this.publishers = publishers;
    }

    @Override
    public List<UUID> organisations() {
        return publishers.find().map(speaker -> speaker.organisation()).stream().toList();
    }
}
