package eu.salvus.warning.alert;

import static java.util.Comparator.naturalOrder;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.alert.Statements.Statement;
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
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What an advisory means for an organisation: one concern for each product of its own and each remedy. */
public final class Concerns {

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
        return of(
                advisory,
                findings,
                threats,
                finding -> new Named(
                        names.key(finding.asset()), names.isMakerOf(finding.asset(), products.get(finding.product()))));
    }

    /**
     * Makes them of an advisory that was not taken back.
     *
     * @param naming what a finding is; asked once for each, however many weaknesses it has
     */
    static List<Concern> of(
            Advisory advisory, Collection<Finding> findings, Threats threats, Function<Finding, Named> naming) {
        Statements statements = new Statements(advisory);
        Map<Group, Members> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Statement> said = statements.of(finding);
            if (!said.isEmpty()) {
                Named named = naming.apply(finding);
                for (Statement statement : said) {
                    groups.computeIfAbsent(new Group(named.product(), statement.remedy()), same -> new Members())
                            .add(statement, finding, named.byMaker());
                }
            }
        }
        List<Concern> concerns = new ArrayList<>();
        groups.forEach((group, members) -> concerns.add(members.concern(advisory, group, statements, threats)));
        return concerns;
    }

    /**
     * What a finding is to its organisation.
     *
     * @param product which of its products
     * @param byMaker whether who makes the advised product also makes the asset
     */
    record Named(ProductKey product, boolean byMaker) {}

    private record Group(ProductKey product, RemedyKey remedy) {}

    private static final class Members {
        private final Set<Statement> statements = new LinkedHashSet<>();
        private final SortedMap<AssetRef, Sighting> assets = new TreeMap<>();
        private Doer doer = Doer.IT;
        private boolean byMaker = true;

        void add(Statement statement, Finding finding, boolean saysMaker) {
            byMaker &= saysMaker;
            statements.add(statement);
            Sighting seen = finding.sighting();
            Sighting here =
                    new Sighting(statement.worst(), seen.keys(), seen.confidence(), seen.product(), seen.place());
            assets.merge(finding.ref(), here, Sighting::or);
            if (Doer.of(finding.asset().kind()) == Doer.BIOMEDICAL) {
                doer = Doer.BIOMEDICAL;
            }
        }

        Concern concern(Advisory advisory, Group group, Statements said, Threats threats) {
            SortedMap<Integer, Affectedness> numbers = new TreeMap<>();
            SortedMap<Integer, Set<Remediation>> remedies = new TreeMap<>();
            statements.stream()
                    .flatMap(statement -> statement.weaknesses().stream())
                    .forEach(weak -> {
                        numbers.merge(weak.number(), weak.affectedness(), BinaryOperator.maxBy(naturalOrder()));
                        remedies.computeIfAbsent(weak.number(), none -> new LinkedHashSet<>())
                                .addAll(weak.remedies());
                    });
            List<Weakness> weaknesses = new ArrayList<>();
            numbers.forEach((number, affectedness) -> weaknesses.add(
                    Weakness.of(affectedness, said.weakness(number), advisory.trackingId() + "#" + number, threats)));
            return new Concern(
                    SourceId.of(advisory),
                    speaker(advisory.speaker()),
                    advisory.revision(),
                    advisory.title(),
                    group.product(),
                    doer,
                    group.remedy(),
                    weaknesses,
                    assets,
                    remedies.values().stream().flatMap(Set::stream).distinct().toList(),
                    advisory.references());
        }

        /** The maker of something inside a device, such as its operating system, is not the maker of the device. */
        private Speaker speaker(Speaker stated) {
            return stated == Speaker.VENDOR && !byMaker ? Speaker.OTHER : stated;
        }
    }
}
