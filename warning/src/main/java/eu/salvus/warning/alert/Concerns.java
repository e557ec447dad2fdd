package eu.salvus.warning.alert;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Vulnerability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an advisory means for an organisation: one concern for each product of its own and each remedy. */
public final class Concerns {

    private static final Vulnerability NAMED_ALONE =
            new Vulnerability(List.of(), null, null, List.of(), Map.of(), List.of(), false);

    private Concerns() {}

    /**
     * Makes them.
     *
     * @param findings the organisation's assets that are or may be products of the advisory
     * @param threats what others know of attacks
     * @param names by which products are told apart
     * @return none where nothing of the organisation is affected or to be checked, or the publisher took the advisory back
     */
    public static List<Concern> of(
            Advisory advisory, Collection<Finding> findings, Threats threats, ProductNames names) {
        if (advisory.withdrawn()) {
            return List.of();
        }
        Map<String, AdvisedProduct> products = new HashMap<>();
        advisory.products().forEach(product -> products.put(product.id(), product));
        Map<Group, Members> groups = new LinkedHashMap<>();
        int number = 0;
        for (Vulnerability said : said(advisory)) {
            Said weakness = new Said(said, advisory.trackingId() + "#" + number, threats);
            number++;
            for (Finding finding : findings) {
                Affectedness affectedness = affectedness(said, finding);
                if (affectedness != Affectedness.NOT_AFFECTED) {
                    List<Remediation> remedies = remedies(said, finding.product());
                    Group group = new Group(names.key(finding.asset()), RemedyKey.of(remedies));
                    boolean own = names.isMakerOf(finding.asset(), products.get(finding.product()));
                    groups.computeIfAbsent(group, same -> new Members())
                            .add(weakness, finding, affectedness, remedies, own);
                }
            }
        }
        List<Concern> concerns = new ArrayList<>();
        groups.forEach((group, members) -> concerns.add(members.concern(advisory, group)));
        return concerns;
    }

    /** What it says, and last that it names products of which it says nothing. */
    private static List<Vulnerability> said(Advisory advisory) {
        List<Vulnerability> all = new ArrayList<>(advisory.vulnerabilities());
        all.add(NAMED_ALONE);
        return all;
    }

    private static Affectedness affectedness(Vulnerability said, Finding finding) {
        // Another product of the advisory may be why: that this one is cleared of a weakness does not end it.
        boolean about = finding.weaknesses().isEmpty()
                ? said == NAMED_ALONE
                : finding.weaknesses().contains(said);
        if (!about) {
            return Affectedness.NOT_AFFECTED;
        }
        Vulnerability.Status status = said.statuses().get(finding.product());
        Affectedness found = finding.sighting().affectedness();
        return status == Vulnerability.Status.UNDER_INVESTIGATION && found == Affectedness.AFFECTED
                ? Affectedness.TO_CHECK
                : found;
    }

    private static List<Remediation> remedies(Vulnerability said, String product) {
        return said.remediations().stream()
                .filter(remedy ->
                        remedy.products().isEmpty() || remedy.products().contains(product))
                .toList();
    }

    private record Group(ProductKey product, RemedyKey remedy) {}

    /** A weakness as the advisory has it, with a name for one without. */
    private record Said(Vulnerability vulnerability, String unnamed, Threats threats) {
        Weakness weakness(Affectedness affectedness) {
            return Weakness.of(affectedness, vulnerability, unnamed, threats);
        }
    }

    private static final class Members {
        private final Map<Said, Affectedness> weaknesses = new LinkedHashMap<>();
        private final Set<Remediation> remedies = new LinkedHashSet<>();
        private final SortedMap<AssetRef, Sighting> assets = new TreeMap<>();
        private Doer doer = Doer.IT;
        private boolean byMaker = true;

        void add(
                Said weakness,
                Finding finding,
                Affectedness affectedness,
                List<Remediation> helping,
                boolean saysMaker) {
            byMaker &= saysMaker;
            weaknesses.merge(weakness, affectedness, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            remedies.addAll(helping);
            Sighting seen = finding.sighting();
            Sighting here = new Sighting(affectedness, seen.keys(), seen.confidence(), seen.product(), seen.place());
            assets.merge(finding.ref(), here, Sighting::or);
            if (Doer.of(finding.asset().kind()) == Doer.BIOMEDICAL) {
                doer = Doer.BIOMEDICAL;
            }
        }

        Concern concern(Advisory advisory, Group group) {
            return new Concern(
                    SourceId.of(advisory),
                    speaker(advisory.speaker()),
                    advisory.revision(),
                    advisory.title(),
                    group.product(),
                    doer,
                    group.remedy(),
                    weaknesses.entrySet().stream()
                            .map(entry -> entry.getKey().weakness(entry.getValue()))
                            .toList(),
                    assets,
                    List.copyOf(remedies),
                    advisory.references());
        }

        /** The maker of something inside a device, such as its operating system, is not the maker of the device. */
        private Speaker speaker(Speaker stated) {
            return stated == Speaker.VENDOR && !byMaker ? Speaker.OTHER : stated;
        }
    }
}
