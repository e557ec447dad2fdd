package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.match.Lessons.NamedProduct;
import eu.salvus.warning.match.Lessons.NotOurs;
import eu.salvus.warning.match.Lessons.SameProduct;
import eu.salvus.warning.product.Vendors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final NamedProduct ADVISED = new NamedProduct("Philips", "IntelliVue MX40 Patient Worn Monitor");
    private static final NotOurs NOT_OURS = new NotOurs("l1", "a1", ADVISED, TODAY.plusDays(90));
    private static final SameProduct SAME =
            new SameProduct("l2", new NamedProduct("Philips", "Telemetriesender Station 3"), ADVISED);

    @Test
    void not_ours_silences_a_likeness_of_names_for_that_asset_until_it_ends() {
        Asset asset = monitor("IntelliVue MX40").build();
        Lessons taught = Lessons.NONE.with(NOT_OURS);

        assertThat(outcomes(asset, Lessons.NONE, TODAY)).containsExactly(Outcome.TO_CHECK);
        assertThat(outcomes(asset, taught, TODAY)).isEmpty();
        assertThat(outcomes(asset, taught, TODAY.plusDays(90))).isEmpty();
        assertThat(outcomes(asset, taught, TODAY.plusDays(91))).containsExactly(Outcome.TO_CHECK);
        assertThat(outcomes(asset.toBuilder().build(), taught.without("l1"), TODAY))
                .containsExactly(Outcome.TO_CHECK);
    }

    @Test
    void not_ours_never_holds_against_a_number_the_advisory_gives() {
        Asset asset = monitor("IntelliVue MX40").serialNumber("US123").build();
        ProductIdentifiers serial =
                new ProductIdentifiers(List.of("US123"), List.of(), List.of(), List.of(), List.of(), null, Map.of());

        assertThat(match(asset, Lessons.NONE.with(NOT_OURS), TODAY, serial)).containsExactly(Outcome.AFFECTED);
    }

    @Test
    void same_product_makes_two_names_one_and_can_be_undone() {
        Asset asset = monitor("Telemetriesender Station 3").build();
        Lessons taught = Lessons.NONE.with(SAME);

        assertThat(outcomes(asset, Lessons.NONE, TODAY)).isEmpty();
        assertThat(outcomes(asset, taught, TODAY)).containsExactly(Outcome.AFFECTED);
        assertThat(outcomes(asset, taught.without("l2"), TODAY)).isEmpty();
    }

    @Test
    void each_lesson_has_its_own_id() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lessons(List.of(NOT_OURS, NOT_OURS)));
    }

    private static AssetBuilder monitor(String product) {
        return Asset.builder("a1")
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("z")
                .vendor("Philips")
                .product(product);
    }

    private static ProductIdentifiers none() {
        return ProductIdentifiers.NONE;
    }

    private static List<Outcome> outcomes(Asset asset, Lessons lessons, LocalDate today) {
        return match(asset, lessons, today, none());
    }

    private static List<Outcome> match(Asset asset, Lessons lessons, LocalDate today, ProductIdentifiers identifiers) {
        AdvisedProduct product = new AdvisedProduct(
                "P",
                "$.product",
                ADVISED.product(),
                ADVISED.vendor(),
                null,
                ADVISED.product(),
                new VersionStatement.Range("vers:all/*"),
                identifiers,
                List.of());
        Vulnerability weakness = new Vulnerability(
                List.of("CVE-2020-0001"),
                null,
                null,
                List.of(),
                Map.of("P", Vulnerability.Status.AFFECTED),
                List.of(),
                false);
        Advisory advisory = new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "X",
                "1",
                "T",
                null,
                null,
                Tlp.CLEAR,
                false,
                List.of(product),
                List.of(weakness),
                List.of());
        return new Matcher(AssetIndex.of(List.of(asset), Vendors.builtIn()), lessons, today)
                .match(advisory).stream().map(Verdict::outcome).toList();
    }
}
