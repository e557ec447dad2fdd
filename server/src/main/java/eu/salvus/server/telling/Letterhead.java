package eu.salvus.server.telling;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.product.MakersProduct;
import eu.salvus.warning.stix.AdvisoryIncident;
import eu.salvus.warning.stix.AdvisorySighting;
import eu.salvus.warning.stix.Common;
import eu.salvus.warning.stix.IncidentNotice;
import eu.salvus.warning.stix.IncidentNotice.Determination;
import eu.salvus.warning.stix.Pseudonym;
import eu.salvus.warning.stix.StatedPlace;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.TlpMarking;
import eu.salvus.warning.stix.UsedProducts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is told. All that identifies is made of a secret, the collection and a year: the same for whoever counts within these, and another for
 * whoever would join them. Nothing of what is written here was typed by anybody, but names of products, cleaned.
 *
 * @param secret of the organisation for this centre
 * @param box the collection it is for
 * @param year of the pseudonym: that in which the matter was first told of, so that each matter has one voice for ever
 * @param place where the organisation says it is; null where it does not
 */
record Letterhead(
        byte[] secret, String box, int year, @Nullable StatedPlace place) {

    private static final String INCIDENT = "An incident in a health care organisation";
    private static final String NEW = "new";

    /** The head for what was first told of at a time. */
    static Letterhead at(byte[] secret, String box, Instant created, @Nullable StatedPlace place) {
        return new Letterhead(
                secret, box, Year.from(created.atOffset(ZoneOffset.UTC)).getValue(), place);
    }

    /** What is said of an advisory, as it is sent. */
    String sighting(String report, Said said, Instant created, Instant modified) {
        StixObject where = where();
        AdvisorySighting sighting = new AdvisorySighting(
                common(Pseudonym.objectId(secret, AdvisorySighting.TYPE, purpose() + " " + report), created, modified),
                report,
                who().id(),
                where == null ? null : where.id(),
                said.answer(),
                said.machines());
        return envelope(sighting.toObject(), where);
    }

    /**
     * That an alert has become an incident, as it is sent.
     *
     * @param alert of which the id is made, and which is not told
     * @param reports on the advisories it rests on
     */
    String incident(String alert, List<String> reports, Instant created, Instant modified) {
        String id = Pseudonym.objectId(secret, IncidentNotice.TYPE, purpose() + " incident " + alert);
        IncidentNotice notice =
                new IncidentNotice(common(id, created, modified), INCIDENT, null, Determination.SUSPECTED, NEW);
        return envelope(new AdvisoryIncident(notice, reports).toObject(), null);
    }

    /**
     * Which products are used, as it is sent: under a pseudonym of its own, which nobody can join with what is said of advisories, and without a
     * place.
     */
    String products(List<MakersProduct> used, Instant created, Instant modified) {
        Pseudonym who = Pseudonym.of(secret, purpose() + " products");
        String id = Pseudonym.objectId(secret, "grouping", purpose() + " products");
        Common common = new Common(id, who.id(), created, modified, Tlp.AMBER_STRICT);
        List<StixObject> objects = head(who);
        used.stream().map(UsedProducts::software).forEach(objects::add);
        objects.add(UsedProducts.of(common, who.id(), used).toObject());
        return envelope(objects);
    }

    private String envelope(StixObject told, @Nullable StixObject where) {
        List<StixObject> objects = head(who());
        if (where != null) {
            objects.add(where);
        }
        objects.add(told);
        return envelope(objects);
    }

    private List<StixObject> head(Pseudonym who) {
        List<StixObject> objects = new ArrayList<>();
        objects.add(TlpMarking.of(Tlp.AMBER_STRICT).definition());
        objects.add(who.identity(always(who.id())));
        return objects;
    }

    private static String envelope(List<StixObject> objects) {
        return objects.stream().map(StixObject::jsonText).collect(Collectors.joining(",", "{\"objects\":[", "]}"));
    }

    private Pseudonym who() {
        return Pseudonym.of(secret, purpose());
    }

    private @Nullable StixObject where() {
        if (place == null) {
            return null;
        }
        String id = Pseudonym.objectId(secret, "location", purpose() + " " + place.country() + " " + place.region());
        return place.toObject(always(id));
    }

    private String purpose() {
        return box + " " + year;
    }

    private Common common(String id, Instant created, Instant modified) {
        return new Common(id, who().id(), created, modified, Tlp.AMBER_STRICT);
    }

    /** Who it is and where are the same however often they are told, and so say nothing of when. */
    private Common always(String id) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Common(id, null, start, start, Tlp.AMBER_STRICT);
    }
}
