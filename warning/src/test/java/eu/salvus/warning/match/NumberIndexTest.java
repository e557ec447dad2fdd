package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.product.Vendors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an advisory full of numbers with wildcards costs is bounded, and what could not be looked for is to check. */
class NumberIndexTest {
    private static final List<Asset> ASSETS = List.of(
            asset("ours", "BD", "SN-497118"),
            asset("other-number", "BD", "SN-500000"),
            asset("of-nobody", null, "SN-600000"),
            asset("other-maker", "Philips", "SN-497119"),
            asset("without-number", "BD", null));

    @Test
    void what_was_found_in_time_is_told_as_ever() {
        assertThat(match(ASSETS, Budget.STEPS, "SN-4?7*"))
                .extracting(verdict -> verdict.asset().id(), Verdict::outcome)
                .containsExactly(tuple("ours", Outcome.AFFECTED), tuple("other-maker", Outcome.TO_CHECK));
    }

    @Test
    void where_there_are_too_many_numbers_whatever_the_maker_numbers_is_to_check_and_nothing_else() {
        assertThat(match(ASSETS, 20, "*1*8", "*9*9*9", "?N*4"))
                .extracting(verdict -> verdict.asset().id(), Verdict::outcome)
                .containsExactly(
                        tuple("ours", Outcome.TO_CHECK),
                        tuple("other-number", Outcome.TO_CHECK),
                        tuple("of-nobody", Outcome.TO_CHECK));
    }

    @Test
    void numbers_that_begin_otherwise_cost_nothing() {
        List<Asset> many = new ArrayList<>(ASSETS);
        IntStream.range(0, 5_000).forEach(number -> many.add(asset("many-" + number, "BD", "QX-" + number)));

        assertThat(match(many, 1_000, "SN-4?7*"))
                .extracting(verdict -> verdict.asset().id(), Verdict::outcome)
                .containsExactly(tuple("ours", Outcome.AFFECTED), tuple("other-maker", Outcome.TO_CHECK));
    }

    private static Asset asset(String id, @Nullable String vendor, @Nullable String serial) {
        return Asset.builder(id)
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("z")
                .vendor(vendor)
                .serialNumber(serial)
                .build();
    }

    private static List<Verdict> match(List<Asset> assets, long steps, String... serials) {
        AdvisedProduct product = new AdvisedProduct(
                "P",
                "$.product",
                "Thing",
                "BD",
                null,
                "Thing",
                new VersionStatement.Range("vers:all/*"),
                new ProductIdentifiers(List.of(serials), List.of(), List.of(), List.of(), List.of(), null, Map.of()),
                List.of());
        Vulnerability weakness = new Vulnerability(
                List.of("CVE-2020-0001"), null, null, List.of(), Map.of("P", Status.AFFECTED), List.of(), false);
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
        AssetIndex index = AssetIndex.of(assets, Vendors.builtIn());
        return new Matcher(new Search(index, Lessons.NONE, LocalDate.MIN, steps)).match(advisory);
    }
}
