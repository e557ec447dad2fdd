package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.product.Vendors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An advisory about one product, as tests write it. */
record Said(
        String publisher,
        Speaker speaker,
        String id,
        String revision,
        String cve,
        String vector,
        boolean exploited,
        Vulnerability.Status status,
        boolean withdrawn,
        @Nullable Instant date,
        List<Remediation> remedies) {

    static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    static final String MEDIUM = "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N";

    static final ProductNames NAMES = new ProductNames(Vendors.builtIn());

    private static final String PRODUCT = "P1";

    static Said by(String publisher) {
        return new Said(
                publisher,
                Speaker.VENDOR,
                "ADV-1",
                "1",
                "CVE-2026-0001",
                MEDIUM,
                false,
                Vulnerability.Status.AFFECTED,
                false,
                null,
                List.of(remedy(Remediation.Kind.VENDOR_FIX, "Update to 2.0.")));
    }

    Said as(Speaker other) {
        return new Said(publisher, other, id, revision, cve, vector, exploited, status, withdrawn, date, remedies);
    }

    Said numbered(String other) {
        return new Said(publisher, speaker, other, revision, cve, vector, exploited, status, withdrawn, date, remedies);
    }

    Said revised(String other) {
        return new Said(publisher, speaker, id, other, cve, vector, exploited, status, withdrawn, date, remedies);
    }

    Said about(String other) {
        return new Said(publisher, speaker, id, revision, other, vector, exploited, status, withdrawn, date, remedies);
    }

    Said rated(String other) {
        return new Said(publisher, speaker, id, revision, cve, other, exploited, status, withdrawn, date, remedies);
    }

    Said exploited(boolean other) {
        return new Said(publisher, speaker, id, revision, cve, vector, other, status, withdrawn, date, remedies);
    }

    Said found(Vulnerability.Status other) {
        return new Said(publisher, speaker, id, revision, cve, vector, exploited, other, withdrawn, date, remedies);
    }

    Said takenBack() {
        return new Said(publisher, speaker, id, revision, cve, vector, exploited, status, true, date, remedies);
    }

    Said dated(String other) {
        return new Said(
                publisher,
                speaker,
                id,
                revision,
                cve,
                vector,
                exploited,
                status,
                withdrawn,
                Instant.parse(other),
                remedies);
    }

    Said remedied(Remediation.Kind kind, String text) {
        return new Said(
                publisher,
                speaker,
                id,
                revision,
                cve,
                vector,
                exploited,
                status,
                withdrawn,
                date,
                List.of(remedy(kind, text)));
    }

    Said unremedied() {
        return new Said(publisher, speaker, id, revision, cve, vector, exploited, status, withdrawn, date, List.of());
    }

    SourceId source() {
        return new SourceId(publisher, id);
    }

    Advisory advisory() {
        Vulnerability vulnerability = new Vulnerability(
                List.of(cve), null, null, List.of(vector), Map.of(PRODUCT, status), remedies, exploited);
        AdvisedProduct product = new AdvisedProduct(
                PRODUCT,
                "$.product_tree",
                "Pump 7",
                "Acme",
                null,
                "Pump 7",
                new VersionStatement.Unstated(),
                ProductIdentifiers.NONE,
                List.of());
        return new Advisory(
                publisher,
                speaker,
                id,
                revision,
                "Pumps",
                date,
                date,
                Tlp.CLEAR,
                withdrawn,
                List.of(product),
                List.of(vulnerability),
                List.of());
    }

    List<Concern> concerns(Finding... findings) {
        Advisory advisory = advisory();
        List<Finding> about = Stream.of(findings)
                .map(each -> new Finding(
                        each.ref(), each.asset(), each.product(), each.sighting(), advisory.vulnerabilities()))
                .toList();
        return Concerns.of(advisory, about, Threats.UNKNOWN, NAMES);
    }

    static Finding pump(String id, Affectedness affectedness) {
        return found(asset(id, Asset.Kind.MEDICAL_DEVICE, "Pump 7"), affectedness);
    }

    static Finding found(Asset asset, Affectedness affectedness) {
        return new Finding(
                new AssetRef("twin", asset.id()),
                asset,
                PRODUCT,
                new Sighting(affectedness, List.of("model-number 7"), 0.9, "Pump 7", "$.product_tree"),
                List.of());
    }

    static Asset asset(String id, Asset.Kind kind, String product) {
        return Asset.builder(id)
                .kind(kind)
                .zone("ward")
                .vendor("Acme")
                .product(product)
                .build();
    }

    private static Remediation remedy(Remediation.Kind kind, String text) {
        return new Remediation(kind, text, List.of(), "$.vulnerabilities[0].remediations[0]", null);
    }
}
