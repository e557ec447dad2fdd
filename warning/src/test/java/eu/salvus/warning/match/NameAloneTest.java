package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever the name and whatever the advisory: one text alone is never enough for "affected", nor for "not affected". */
class NameAloneTest {

    private static final Vendors VENDORS = Vendors.builtIn();
    private static final List<String> MAKERS = List.copyOf(VENDORS.names());
    private static final List<String> NAMES = List.of(
            "Windows 7",
            "Windows 10 22H2",
            "Windows Server 2019",
            "Ubuntu 22.04",
            "Alaris 8015 PC unit",
            "Pulsera (718095)",
            "IntelliVue MX800",
            "Connex Spot Monitor (CSM)",
            "Infusomat Space 687U",
            "Model 3120 Programmer",
            "Viewer");
    private static final List<String> RANGES = List.of("vers:all/*", "<= 9.7", ">= 1.0 | < 3.0", "7", "1.0");
    private static final int ADVISORIES = 40;

    @RepeatedTest(50)
    void a_name_alone_decides_nothing(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Asset> assets = new ArrayList<>();
        for (int number = 0; number < ADVISORIES; number++) {
            assets.add(bare(random, number));
        }
        Matcher matcher = new Matcher(AssetIndex.of(assets, VENDORS));
        int spoken = 0;
        for (int number = 0; number < ADVISORIES; number++) {
            for (Verdict verdict : matcher.match(advisory(random))) {
                spoken++;
                assertThat(verdict.outcome())
                        .as("%s by %s", verdict.asset(), verdict.product())
                        .isEqualTo(Outcome.TO_CHECK);
            }
        }
        assertThat(spoken).isPositive();
    }

    /** One text: with its maker in it or without, as the product, the model or the system. */
    private static Asset bare(Random random, int number) {
        String name = any(NAMES, random);
        String text = switch (random.nextInt(4)) {
            case 0 -> any(MAKERS, random) + " " + name;
            case 1 -> "Microsoft " + name;
            default -> name;
        };
        AssetBuilder asset =
                Asset.builder("a" + number).kind(Asset.Kind.MEDICAL_DEVICE).zone("z");
        return switch (random.nextInt(3)) {
            case 0 -> asset.product(text).build();
            case 1 -> asset.model(text).build();
            default ->
                asset.operatingSystem(new OperatingSystem(system(text), null)).build();
        };
    }

    /** A system's name without a version in it that could be a second key. */
    private static String system(String text) {
        return text.replaceAll("[\\d.]+(H2)?$", "XP").strip();
    }

    private static Advisory advisory(Random random) {
        String name = any(NAMES, random);
        String product = random.nextBoolean() ? name : system(name);
        @Nullable
        String vendor =
                random.nextInt(3) == 0 ? any(MAKERS, random) : product.startsWith("Windows") ? "Microsoft" : "BD";
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product",
                product,
                vendor,
                null,
                product,
                new VersionStatement.Range(any(RANGES, random)),
                ProductIdentifiers.NONE,
                List.of());
        Status status = random.nextInt(4) == 0 ? Status.NOT_AFFECTED : Status.AFFECTED;
        Vulnerability weakness = new Vulnerability(
                List.of("CVE-2026-0001"), null, null, List.of(), Map.of("P", status), List.of(), false);
        return new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "X",
                "1",
                "T",
                null,
                null,
                Tlp.CLEAR,
                false,
                List.of(advised),
                List.of(weakness),
                List.of());
    }

    private static String any(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
