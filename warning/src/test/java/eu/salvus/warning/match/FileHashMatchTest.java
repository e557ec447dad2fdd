package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.ProductIdentifiers.FileHash;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.product.Vendors;
import eu.salvus.warning.version.VersionJudgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileHashMatchTest {
    private static final Vendors VENDORS = Vendors.builtIn();
    private static final String FILE = "0a".repeat(32);
    private static final String OTHER = "0b".repeat(32);

    @Test
    void the_same_file_is_affected_whatever_the_product_is_called_and_without_a_version() {
        Asset asset = device("sha256:" + FILE).product("Left pump of ward 3").build();

        Verdict verdict = match(asset, line("P", "<= 2.0", Status.AFFECTED, "SHA-256", FILE))
                .getFirst();

        assertThat(verdict.outcome()).isEqualTo(Outcome.AFFECTED);
        assertThat(verdict.keys()).extracting(MatchedKey::kind).containsExactly(MatchedKey.Kind.FILE_HASH);
        assertThat(verdict.version()).isEqualTo(VersionJudgement.SAME_FILE);
    }

    @ParameterizedTest
    @CsvSource({"md5, 16", "sha1, 20"})
    void a_hash_that_can_be_forged_is_only_to_check(String algorithm, int bytes) {
        String digits = "0a".repeat(bytes);
        Asset asset = device(algorithm + ":" + digits).version("1.0").build();

        assertThat(outcome(asset, line("P", "<= 2.0", Status.AFFECTED, algorithm, digits)))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void another_file_says_nothing_either_way() {
        AssetBuilder named = device("sha256:" + OTHER).vendor("BD").product("Infusor");

        assertThat(match(device("sha256:" + OTHER).build(), line("P", "<= 2.0", Status.AFFECTED, "sha256", FILE)))
                .isEmpty();
        assertThat(outcome(named.version("1.0").build(), line("P", "<= 2.0", Status.AFFECTED, "sha256", FILE)))
                .isEqualTo(Outcome.AFFECTED);
        assertThat(outcome(named.version("3.0").build(), line("P", "<= 2.0", Status.AFFECTED, "sha256", FILE)))
                .isEqualTo(Outcome.NOT_AFFECTED);
    }

    @ParameterizedTest
    @CsvSource({"sha256, 32", "md5, 16"})
    void a_file_and_a_version_that_contradict_each_other_are_to_check(String algorithm, int bytes) {
        String digits = "0a".repeat(bytes);
        Asset asset = device(algorithm + ":" + digits)
                .vendor("BD")
                .product("Infusor")
                .version("3.0")
                .build();

        assertThat(outcome(asset, line("P", "<= 2.0", Status.AFFECTED, algorithm, digits)))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void the_same_file_in_a_product_of_another_maker_is_to_check() {
        Asset asset = device("sha256:" + FILE).vendor("Philips").product("Tasy").build();

        assertThat(outcome(asset, line("P", "<= 2.0", Status.AFFECTED, "sha256", FILE)))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"FIXED", "NOT_AFFECTED"})
    void the_same_file_alone_never_clears(Status status) {
        Asset asset = device("sha256:" + FILE).vendor("BD").product("Infusor").build();

        assertThat(outcome(asset, line("P", ">= 2.0", status, "sha256", FILE))).isNull();
        assertThat(outcome(asset.toBuilder().version("2.1").build(), line("P", ">= 2.0", status, "sha256", FILE)))
                .isEqualTo(Outcome.NOT_AFFECTED);
    }

    @Test
    void a_file_that_is_in_the_weak_and_in_the_fixed_release_leaves_it_open() {
        Asset asset = device("sha256:" + FILE).build();

        assertThat(outcome(
                        asset,
                        line("P", "< 2.0", Status.AFFECTED, "sha256", FILE),
                        line("Q", ">= 2.0", Status.FIXED, "sha256", FILE)))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void not_ours_does_not_hold_against_a_file() {
        assertThat(new Identification(List.of(new MatchedKey(MatchedKey.Kind.FILE_HASH, "a", "a", true)), true, false)
                        .byNamesOnly())
                .isFalse();
    }

    /** The version of the fleet's products is looked at apart from the product: the file must not decide for all versions. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "1.0", "2.0", "3.0", "blue"})
    void a_fleet_gives_the_verdict_that_the_hospital_gets_alone(@Nullable String version) {
        Asset plain = device().vendor("BD").product("Infusor").version(version).build();
        Asset hashed = plain.toBuilder().fileHashes(List.of("sha256:" + FILE)).build();
        Line[] lines = {
            line("P", "< 2.0", Status.AFFECTED, "sha256", FILE), line("Q", ">= 3.0", Status.FIXED, "sha256", OTHER)
        };
        Advisory advisory = advisory(lines);

        for (Asset asset : List.of(plain, hashed)) {
            FleetVerdict fleet = FleetIndex.of(List.of(List.of(asset)), VENDORS).match(advisory);
            Outcome alone = outcome(asset, lines);
            for (Outcome outcome : Outcome.values()) {
                assertThat(fleet.count(outcome)).as("%s %s", outcome, asset).isEqualTo(outcome == alone ? 1 : 0);
            }
        }
    }

    @Test
    void a_footprint_tells_of_files() {
        Footprint footprint = Footprint.of(AssetIndex.of(
                List.of(device("sha256:" + FILE).product("Left pump").build()), VENDORS));
        Advisory about = advisory(line("P", "<= 2.0", Status.AFFECTED, "sha256", FILE));
        Advisory other = advisory(line("P", "<= 2.0", Status.AFFECTED, "sha256", OTHER));

        assertThat(Sought.of(List.of(about, other), VENDORS).mayTouch(footprint))
                .containsExactly(about);
    }

    private record Line(AdvisedProduct product, Status status) {}

    private static AssetBuilder device(String... hashes) {
        return Asset.builder("a").kind(Asset.Kind.MEDICAL_DEVICE).zone("z").fileHashes(List.of(hashes));
    }

    private static Line line(String id, String range, Status status, String algorithm, String digits) {
        ProductIdentifiers identifiers = new ProductIdentifiers(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of("firmware.bin", List.of(new FileHash(algorithm, digits))));
        return new Line(
                new AdvisedProduct(
                        id,
                        "$." + id,
                        "Infusor",
                        "BD",
                        null,
                        "Infusor",
                        new VersionStatement.Range(range),
                        identifiers,
                        List.of()),
                status);
    }

    private static Advisory advisory(Line... lines) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        List<AdvisedProduct> products =
                List.of(lines).stream().map(Line::product).toList();
        List.of(lines).forEach(line -> statuses.put(line.product().id(), line.status()));
        Vulnerability weakness =
                new Vulnerability(List.of("CVE-2020-0001"), null, null, List.of(), statuses, List.of(), false);
        return new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "X" + List.of(lines).hashCode(),
                "1",
                "T",
                null,
                null,
                Tlp.CLEAR,
                false,
                products,
                List.of(weakness),
                List.of());
    }

    private static List<Verdict> match(Asset asset, Line... lines) {
        return new Matcher(AssetIndex.of(List.of(asset), VENDORS)).match(advisory(lines));
    }

    private static @Nullable Outcome outcome(Asset asset, Line... lines) {
        return match(asset, lines).stream().map(Verdict::outcome).findFirst().orElse(null);
    }
}
