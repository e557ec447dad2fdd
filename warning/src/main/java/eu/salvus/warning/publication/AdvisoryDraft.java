package eu.salvus.warning.publication;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An advisory as somebody writes it by hand: every weakness is of every product, and every remedy for all of them. What is more intricate
 * is written as a document.
 *
 * @param title what it is called
 * @param summary what it is about, for people
 * @param tlp to whom it may be shown
 * @param products what is affected
 * @param weaknesses which ones
 * @param remedies what can be done
 * @param references where there is more
 * @param note what this revision changes
 */
public record AdvisoryDraft(
        String title,
        String summary,
        Tlp tlp,
        List<Product> products,
        List<Weakness> weaknesses,
        List<Remedy> remedies,
        List<Reference> references,
        String note) {

    /** Copies the lists. */
    public AdvisoryDraft {
        products = List.copyOf(products);
        weaknesses = List.copyOf(weaknesses);
        remedies = List.copyOf(remedies);
        references = List.copyOf(references);
    }

    /**
     * An affected product.
     *
     * @param vendor its maker
     * @param product what the maker calls it
     * @param versions which are affected: one, a range such as {@code <5.0}, or empty for nobody said which
     */
    public record Product(String vendor, String product, String versions) {}

    /**
     * A weakness.
     *
     * @param name its id, such as {@code CVE-2020-0001}
     * @param description what it is
     * @param vector of CVSS 3.0 or 3.1; empty where nobody rated it
     */
    public record Weakness(String name, String description, String vector) {}

    /**
     * What can be done.
     *
     * @param kind of remedy
     * @param text what to do
     */
    public record Remedy(Remediation.Kind kind, String text) {}

    /**
     * Where there is more.
     *
     * @param summary what is there
     * @param address of it
     */
    public record Reference(String summary, String address) {}

    /**
     * What a centre would say of an advisory of somebody else, to be read over: it refers to where it comes from. What a product of theirs
     * is fixed in, or not affected by, is left out. Its label is never less strict than theirs, which is no longer ours to choose.
     *
     * @param least how strict its label is at least
     */
    public static AdvisoryDraft about(Advisory advisory, Tlp least) {
        Set<Product> products = new LinkedHashSet<>();
        Set<Remedy> remedies = new LinkedHashSet<>();
        List<Weakness> weaknesses = new ArrayList<>();
        for (Vulnerability weakness : advisory.vulnerabilities()) {
            advisory.products().stream()
                    .filter(product -> weakness.statuses().get(product.id()) == Vulnerability.Status.AFFECTED)
                    .map(AdvisoryDraft::product)
                    .forEach(products::add);
            weakness.remediations().forEach(remedy -> remedies.add(new Remedy(remedy.kind(), remedy.text())));
            weaknesses.add(new Weakness(
                    weakness.aliases().isEmpty() ? "" : weakness.aliases().getFirst(),
                    first(weakness.description(), weakness.title(), advisory.title()),
                    weakness.vectors().stream()
                            .filter(vector -> vector.toUpperCase(Locale.ROOT).startsWith("CVSS:3"))
                            .findFirst()
                            .orElse("")));
        }
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(
                advisory.trackingId(),
                advisory.references().isEmpty()
                        ? advisory.publisher()
                        : advisory.references().getFirst()));
        return new AdvisoryDraft(
                advisory.title(),
                weaknesses.isEmpty() ? "" : weaknesses.getFirst().description(),
                advisory.tlp().compareTo(least) > 0 ? advisory.tlp() : least,
                List.copyOf(products),
                weaknesses,
                List.copyOf(remedies),
                references,
                "");
    }

    private static Product product(AdvisedProduct product) {
        return new Product(
                first(product.vendor(), ""),
                first(product.product(), product.family(), product.name()),
                switch (product.version()) {
                    case VersionStatement.Unstated none -> "";
                    case VersionStatement.Exactly one -> one.text();
                    case VersionStatement.Range range -> range.text();
                });
    }

    private static String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
