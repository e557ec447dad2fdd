package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.version.DeviceVersion;
import eu.salvus.warning.version.PackageScheme;
import eu.salvus.warning.version.VersionJudgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which assets an advisory concerns. Two keys are needed for "affected": what it is, and which version. A name alone leads to
 * "to check"; and "not affected" is said only where both are certain. One verdict an asset; assets that have nothing in common with any
 * product of the advisory get none. Immutable.
 */
public final class Matcher {
    private final AssetIndex index;
    private final LeafReader leaves;

    /** Matches against the assets of an index. */
    public Matcher(AssetIndex index) {
        this.index = index;
        this.leaves = new LeafReader(index.vendors());
    }

    /** The verdicts about an advisory: affected first, then by confidence, then in the order of the inventory; none for one taken back. */
    public List<Verdict> match(Advisory advisory) {
        if (advisory.withdrawn()) {
            return List.of();
        }
        Map<String, Leaf> read = new LinkedHashMap<>();
        advisory.products().forEach(product -> read.put(product.id(), leaves.read(product)));
        Map<Asset, List<Finding>> findings = new LinkedHashMap<>();
        for (Leaf leaf : read.values()) {
            List<Finding> found =
                    leaf.product().parts().isEmpty() ? plain(leaf) : new Composition(index, read).findings(leaf);
            found.forEach(finding -> findings.computeIfAbsent(finding.face().asset(), asset -> new ArrayList<>())
                    .add(finding));
        }
        return findings.values().stream()
                .map(of -> verdict(advisory, of))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Verdict::outcome)
                        .thenComparing(
                                Comparator.comparingDouble(Verdict::confidence).reversed()))
                .toList();
    }

    private List<Finding> plain(Leaf leaf) {
        List<Finding> findings = new ArrayList<>();
        Map<Judged, VersionJudgement> judged = new HashMap<>();
        for (Face face : index.candidates(leaf)) {
            Identification identification = Identification.of(face, leaf);
            if (!identification.none()) {
                PackageScheme scheme =
                        face.packaged() == null ? null : face.packaged().scheme();
                boolean modelSaid = face.models().stream().anyMatch(leaf.versionModels()::contains);
                VersionJudgement version = modelSaid
                        ? VersionJudgement.IN_RANGE
                        : judged.computeIfAbsent(
                                new Judged(face.version(), scheme),
                                asked -> leaf.range().judge(asked.version(), asked.scheme()));
                findings.add(new Finding(face, leaf, identification, version));
            }
        }
        return findings;
    }

    private record Judged(
            @Nullable DeviceVersion version, @Nullable PackageScheme scheme) {}

    private static Optional<Verdict> verdict(Advisory advisory, List<Finding> findings) {
        Outcome worst = null;
        Finding because = null;
        List<Vulnerability> concerned = new ArrayList<>();
        for (Vulnerability vulnerability : vulnerabilities(advisory)) {
            Decision decision = Decision.of(vulnerability, findings);
            if (decision == null) {
                continue;
            }
            if (worst == null || decision.outcome().compareTo(worst) < 0) {
                worst = decision.outcome();
                because = decision.finding();
                concerned.clear();
            }
            if (decision.outcome() == worst) {
                concerned.add(vulnerability);
            }
        }
        if (worst == null || because == null) {
            return Optional.empty();
        }
        Finding finding = because;
        AdvisedProduct product = finding.leaf().product();
        return Optional.of(new Verdict(
                worst,
                finding.face().asset(),
                product,
                finding.identification().keys(),
                finding.version(),
                finding.confidence(),
                concerned.stream().filter(advisory.vulnerabilities()::contains).toList(),
                remediations(concerned, product.id())));
    }

    /** Products the advisory names and says nothing more about still want somebody to look; parts of other products do not. */
    private static List<Vulnerability> vulnerabilities(Advisory advisory) {
        Map<String, Status> open = new HashMap<>();
        advisory.products().forEach(product -> open.put(product.id(), Status.UNDER_INVESTIGATION));
        advisory.products().forEach(product -> product.parts().forEach(open::remove));
        advisory.vulnerabilities()
                .forEach(vulnerability -> vulnerability.statuses().keySet().forEach(open::remove));
        if (open.isEmpty()) {
            return advisory.vulnerabilities();
        }
        List<Vulnerability> all = new ArrayList<>(advisory.vulnerabilities());
        all.add(new Vulnerability(List.of(), null, null, List.of(), open, List.of(), false));
        return all;
    }

    private static List<Remediation> remediations(List<Vulnerability> vulnerabilities, String product) {
        return vulnerabilities.stream()
                .flatMap(vulnerability -> vulnerability.remediations().stream())
                .filter(remedy ->
                        remedy.products().isEmpty() || remedy.products().contains(product))
                .distinct()
                .toList();
    }
}
