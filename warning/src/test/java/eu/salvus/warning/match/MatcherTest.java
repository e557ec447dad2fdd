package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.product.PlainText;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final Vendors VENDORS = Vendors.builtIn();

    @Test
    void a_maker_a_product_and_a_version_in_range_are_affected() {
        Verdict verdict = only(pump().version("9.5").build(), advised("Alaris 8015 PC unit", "<= 9.7"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.AFFECTED);
        assertThat(verdict.keys()).extracting(MatchedKey::kind).contains(MatchedKey.Kind.MAKER_AND_PRODUCT);
        assertThat(verdict.product().place()).isEqualTo("$.product");
        assertThat(verdict.confidence()).isBetween(0.9, 0.99);
        assertThat(verdict.remediations()).extracting(Remediation::text).containsExactly("Update.");
    }

    @Test
    void a_version_out_of_range_is_not_affected_and_an_open_one_is_to_check() {
        assertThat(outcome(pump().version("9.8"), advised("Alaris 8015 PC unit", "<= 9.7")))
                .isEqualTo(Outcome.NOT_AFFECTED);
        assertThat(outcome(pump(), advised("Alaris 8015 PC unit", "<= 9.7"))).isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(pump().version("Series B"), advised("Alaris 8015 PC unit", "<= 9.7")))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(pump().version("9.33"), advised("Alaris 8015 PC unit", "<= 9.7")))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource({
        "Tasy EMR, 3.01.1700, AFFECTED",
        "Tasy EMR, 3.01.1745, TO_CHECK",
        "Philips Tasy EMR, 3.01.1745, TO_CHECK",
        "Software: Tasy EMR, 3.02.1744, TO_CHECK",
        "Tasy EMR, 3.02.1745, NOT_AFFECTED"
    })
    void a_version_that_only_the_full_name_means_is_to_check(String name, String version, Outcome outcome) {
        AdvisedProduct tasy = new AdvisedProduct(
                "P",
                "$.product",
                name + " Versions: 3.02.1744 and prior",
                "Philips",
                null,
                "Tasy EMR",
                new VersionStatement.Range("<= 3.01.1744"),
                ProductIdentifiers.NONE,
                List.of());

        assertThat(outcome(device().vendor("Philips").product("Tasy EMR").version(version), tasy))
                .isEqualTo(outcome);
    }

    /** An inventory that says 9.8 may stand for 9.8.5. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "< 9.8.1, 9.8, -",
                ">= 9.0|< 9.8.1, 9.8, -",
                "< 9.8.1, 9.8.0, NOT_AFFECTED",
                "< 9.8.1, 9.7, NOT_AFFECTED",
                "<= 9.8.0, 9.8, -",
                "9.0.0, 9, -",
                ">= 9.8.0, 9.8, NOT_AFFECTED"
            })
    void a_version_that_says_less_than_the_end_clears_nothing(String range, String version, @Nullable Outcome outcome) {
        AdvisedProduct unit = advised("Alaris 8015 PC unit", range);

        assertThat(single(pump().version(version), unit, Status.NOT_AFFECTED)).isEqualTo(outcome);
        assertThat(single(pump().version(version), unit, Status.AFFECTED)).isEqualTo(Outcome.AFFECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "Tasy EMR Versionen bis 3.02.1744, TO_CHECK",
        "Tasy EMR <=3.01.1744 and others, TO_CHECK",
        "Tasy EMR (HTML5), TO_CHECK",
        "Tasy EMR <= 3.01.1744, NOT_AFFECTED",
        "Tasy EMR for hospitals, NOT_AFFECTED"
    })
    void what_a_full_name_says_of_versions_and_nobody_reads_leaves_none_out(String name, Outcome outcome) {
        AdvisedProduct tasy = new AdvisedProduct(
                "P",
                "$.product",
                name,
                "Philips",
                null,
                "Tasy EMR",
                new VersionStatement.Range("<= 3.01.1744"),
                ProductIdentifiers.NONE,
                List.of());

        assertThat(outcome(device().vendor("Philips").product("Tasy EMR").version("3.02.1744"), tasy))
                .isEqualTo(outcome);
    }

    /** Publishers write the fixed version into a CPE, the last one that is affected, or the only one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Philips IntelliBridge Enterprise < B.13, B.12, AFFECTED
            Philips IntelliBridge Enterprise < B.13, B.11, AFFECTED
            Philips IntelliBridge Enterprise < B.13, B.13, TO_CHECK
            Philips IntelliBridge Enterprise < B.13, B.14, NOT_AFFECTED
            Philips IntelliBridge Enterprise prior to B.13, B.12, AFFECTED
            Philips IntelliBridge Enterprise before version B.13 on Windows, B.12, TO_CHECK
            Philips IntelliBridge Enterprise vor B.13, B.12, TO_CHECK
            Philips IntelliBridge Enterprise < B.13 !, B.13, TO_CHECK
            Philips IntelliBridge Enterprise B.12, B.12, TO_CHECK
            Philips IntelliBridge Enterprise, B.12, TO_CHECK
            Philips IntelliBridge Enterprise B.13, B.12, NOT_AFFECTED
            Philips IntelliBridge Enterprise: Version B.13, B.12, NOT_AFFECTED
            Philips IntelliBridge Enterprise B.13, B.13, AFFECTED
            Philips IntelliBridge Enterprise, B.13, AFFECTED
            """)
    void the_version_in_a_cpe_leaves_out_others_only_where_the_name_says_the_same(
            String name, String version, Outcome outcome) {
        AdvisedProduct enterprise = new AdvisedProduct(
                "P",
                "$.product",
                name,
                "Philips",
                null,
                null,
                new VersionStatement.Unstated(),
                new ProductIdentifiers(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "cpe:2.3:a:philips:intellibridge_enterprise:b.13:*:*:*:*:*:*:*",
                        Map.of()),
                List.of());

        assertThat(outcome(
                        device().vendor("Philips")
                                .product("IntelliBridge Enterprise")
                                .cpe("cpe:2.3:a:philips:intellibridge_enterprise:*:*:*:*:*:*:*:*")
                                .version(version),
                        enterprise))
                .isEqualTo(outcome);
    }

    @Test
    void all_versions_need_no_version() {
        assertThat(outcome(pump(), advised("Alaris 8015 PC unit", "vers:all/*")))
                .isEqualTo(Outcome.AFFECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            -; Alaris 8015 PC unit
            Some Other Maker; Alaris 8015 PC unit
            Philips; Alaris 8015 PC unit
            BD; Alaris PC unit
            BD; Alaris
            """)
    void a_name_alone_is_never_affected(String vendor, String product) {
        Asset asset = device().vendor(vendor).product(product).version("9.5").build();

        assertThat(verdicts(asset, advised("Alaris 8015 PC unit", "<= 9.7")))
                .extracting(Verdict::outcome)
                .containsOnly(Outcome.TO_CHECK);
    }

    /** Who made it is missing, or in its place stands who sold it, the box it runs on, or the brand. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            -; IntelliBridge Enterprise; Philips; IntelliBridge Enterprise
            ' '; intellibridge enterprise; Philips; IntelliBridge Enterprise
            Dell; IntelliBridge Enterprise; Philips; IntelliBridge Enterprise
            GE; IntelliBridge Enterprise; Philips; IntelliBridge Enterprise
            Unknown Distributor; IntelliBridge Enterprise; Philips; IntelliBridge Enterprise
            IntelliBridge; IntelliBridge Enterprise; Philips; IntelliBridge Enterprise
            IntelliBridge; Enterprise; Philips; IntelliBridge Enterprise
            -; Alaris; BD; Alaris
            Cardinal Health; Alaris; BD; Alaris
            BD Alaris; Alaris; BD; Alaris
            Alaris; 8015 PC unit; BD; Alaris 8015 PC unit
            BD Alaris; 8015 PC unit; BD; Alaris 8015 PC unit
            -; Alaris 8015; BD; Alaris 8015 PC unit
            -; Alaris 8015; BD; Alaris
            -; Somatom; Siemens; Somatom
            -; MyCareLink; Medtronic; MyCareLink
            -; Clinical Information Center; GE; Clinical Information Center (CIC)
            Dell; Welch Allyn Service Tool; Hillrom; Welch Allyn Service Tool
            """)
    void a_name_that_speaks_without_its_maker_is_to_check(String vendor, String product, String maker, String advised) {
        assertThat(outcome(device().vendor(vendor).product(product).version("1.0"), advised(maker, advised, "<= 5.0")))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(device().vendor(vendor).product(product), advised(maker, advised, "vers:all/*")))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(verdicts(
                        device().vendor(vendor).product(product).version("6.0").build(),
                        advised(maker, advised, "<= 5.0")))
                .as("a version that is surely not meant")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            -; Infusion Pump; Acme; Infusion Pump
            -; Monitor; Acme; Monitor
            -; Printer; Acme; Printer
            -; AP; Acme; AP
            Dell; Flow; Philips; Flow
            Bramquist; Bramquist Spot; Nobody; Nobody Spot
            -; Recorder; Acme; Qba Recorder 200
            -; Recorder 3000; Acme; Qba Recorder 200
            Unknown Distributor; Alaris; BD; Alaris 8015 PC unit
            """)
    void a_name_of_many_things_says_nothing_without_its_maker(
            String vendor, String product, String maker, String advised) {
        assertThat(verdicts(
                        device().vendor(vendor).product(product).version("1.0").build(),
                        advised(maker, advised, "<= 5.0")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Philips; IntelliBrdge Enterprise; IntelliBridge Enterprise
            Philips; IntelliBridge Enterprse; IntelliBridge Enterprise
            Philips; IntellliBridge Enterprise; IntelliBridge Enterprise
            Philips; ItnelliBridge Enterprise; IntelliBridge Enterprise
            Philips; IntelliBridgeX Enterprise 12; IntelliBridge Enterprise
            BD; Alairs 8015 PC unit; Alaris 8015 PC unit
            BD; Pateint Monitor; Patient Monitor
            Hillrom; Connxe Spot Monitor; Connex Spot Monitor (CSM)
            Medtronic; MyCareLink Patient Monitor; MyCareLink Monitor 24950
            """)
    void a_slip_in_the_name_and_a_name_that_is_mostly_the_same_are_to_check(
            String maker, String product, String advised) {
        assertThat(outcome(device().vendor(maker).product(product).version("1.0"), advised(maker, advised, "<= 5.0")))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            BD; Alaris 8016 PC unit; Alaris 8015 PC unit
            Philips; IntelliVue MX800; IntelliVue MX850
            Philips; IntelliVue MX800; IntelliVue Information Center
            Medtronic; CareLink Programmer; CareLink Monitor
            B. Braun; Infusomat P; Infusomat S
            """)
    void another_model_is_no_slip_of_the_pen(String maker, String product, String advised) {
        assertThat(verdicts(
                        device().vendor(maker).product(product).version("1.0").build(),
                        advised(maker, advised, "<= 5.0")))
                .isEmpty();
    }

    @Test
    void the_short_name_of_a_thing_without_a_maker_is_to_check_for_each_longer_name() {
        assertThat(outcome(device().product("Alaris").version("1.0"), advised("Alaris 8015 PC unit", "<= 5.0")))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(
                        device().product("Infusomat").version("1.0"), advised("B. Braun", "Infusomat Space", "<= 5.0")))
                .isEqualTo(Outcome.TO_CHECK);
    }

    /** Seventy-five million assets hold a hundred thousand recorders of which nobody wrote down who makes them. */
    @Test
    void things_without_a_maker_are_not_gone_through_for_one_word_of_their_names() {
        List<Asset> recorders = IntStream.range(0, 1_000)
                .mapToObj(number -> Asset.builder("a" + number)
                        .kind(Asset.Kind.MEDICAL_DEVICE)
                        .zone("z")
                        .product(number == 7 ? "Qbado Recorder 200X" : "Recorder " + (1_000 + number) + "R")
                        .build())
                .toList();
        AdvisedProduct advised = advised("Acme", "Qbado Recorder", "<= 5.0");

        assertThat(AssetIndex.of(recorders, VENDORS)
                        .candidates(
                                new LeafReader(VENDORS).read(List.of(advised)).getFirst(),
                                Numbers.NONE,
                                new Taught(Lessons.NONE, VENDORS)))
                .extracting(face -> face.asset().id())
                .containsExactly("a7");
    }

    @Test
    void other_products_of_the_maker_get_no_verdict() {
        Asset asset = device().vendor("BD")
                .product("Pyxis MedStation ES")
                .version("9.5")
                .build();

        assertThat(verdicts(asset, advised("Alaris 8015 PC unit", "<= 9.7"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            IntelliVue Patient Information Center iX; Patient Information Center iX (PICiX)
            Patient Information Center iX; Philips IntelliVue Information Center iX
            CX50; Ultrasound CX
            CX30 Ultrasound System; Ultrasound CX
            CX Series; CX50
            Efficia CM120; Efficia CM Series
            """)
    void a_brand_in_front_and_one_model_of_a_series_are_never_passed_over(String ours, String theirs) {
        assertThat(outcome(
                        device().vendor("Philips").product(ours).version("1.0"),
                        advised("Philips", theirs, "<= 5.0.2", "P")))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CX50; CX30
            Efficia CM120; Efficia DFM Series
            EPIQ CVx; Ultrasound CX
            MX40; Ultrasound CX
            IntelliVue Patient Monitor; Patient Information Center iX
            Information Center; Ultrasound CX
            """)
    void other_models_of_a_maker_are_passed_over(String ours, String theirs) {
        assertThat(verdicts(
                        device().vendor("Philips").product(ours).version("1.0").build(),
                        advised("Philips", theirs, "<= 5.0.2", "P")))
                .isEmpty();
    }

    @Test
    void a_model_number_hidden_in_a_name_is_a_key() {
        Asset asset = device().vendor("Philips Healthcare")
                .product("Pulsera")
                .model("718095")
                .version("1.0")
                .build();

        Verdict verdict = only(asset, advised("Philips", "Pulsera (718095) and Endura (718075)", "vers:all/*"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.AFFECTED);
        assertThat(verdict.keys()).extracting(MatchedKey::kind).contains(MatchedKey.Kind.MODEL_NUMBER_IN_NAME);
    }

    @Test
    void a_number_that_two_products_share_is_not_enough() {
        assertThat(outcome(
                        device().vendor("BD")
                                .product("Pyxis Anesthesia Station 4000")
                                .version("1.0"),
                        advised("Pyxis MedStation 4000", "vers:all/*")))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void a_serial_number_may_hold_wildcards_and_needs_the_maker() {
        AdvisedProduct advised = with(
                new ProductIdentifiers(List.of("SN-4?7*"), List.of(), List.of(), List.of(), List.of(), null, Map.of()));

        assertThat(outcome(device().vendor("BD").serialNumber("sn4 97-118"), advised))
                .isEqualTo(Outcome.AFFECTED);
        assertThat(outcome(device().vendor("Philips").serialNumber("SN-497118"), advised))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(verdicts(device().vendor("BD").serialNumber("SN-508118").build(), advised))
                .isEmpty();
    }

    @Test
    void a_serial_number_without_a_maker_needs_a_name_that_tells_the_product() {
        AdvisedProduct advised = with(
                new ProductIdentifiers(List.of("SN-4?7*"), List.of(), List.of(), List.of(), List.of(), null, Map.of()));

        assertThat(outcome(device().serialNumber("SN-497118"), advised)).isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(device().product("Bread oven").serialNumber("SN-497118"), advised))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(device().product("Thing").serialNumber("SN-497118"), advised))
                .isEqualTo(Outcome.AFFECTED);
    }

    @Test
    void a_line_that_means_single_devices_means_no_other_of_the_same_name() {
        AdvisedProduct advised = with(
                new ProductIdentifiers(List.of("SN-4?7*"), List.of(), List.of(), List.of(), List.of(), null, Map.of()));
        AssetBuilder thing = device().vendor("BD").product("Thing");

        assertThat(outcome(thing.serialNumber("SN-497118"), advised)).isEqualTo(Outcome.AFFECTED);
        assertThat(outcome(thing.serialNumber("SN-508118"), advised)).isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(thing.serialNumber(null), advised)).isEqualTo(Outcome.TO_CHECK);
    }

    /** "Those with the numbers SN-4… are affected, all others are not": who does not know the number has to look. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            SN-417118, TO_CHECK
            SN-508118, TO_CHECK
            -, TO_CHECK
            """)
    void what_is_said_of_all_others_clears_nothing_whose_number_is_not_known(@Nullable String serial, Outcome outcome) {
        ProductIdentifiers some =
                new ProductIdentifiers(List.of("SN-4?7*"), List.of(), List.of(), List.of(), List.of(), null, Map.of());
        Advisory advisory = advisory(
                List.of(narrowed("A", some, List.of()), narrowed("B", ProductIdentifiers.NONE, List.of())),
                Map.of("A", Status.AFFECTED, "B", Status.NOT_AFFECTED));

        assertThat(match(
                        device().vendor("BD")
                                .product("Thing")
                                .version("1.0")
                                .serialNumber(serial)
                                .build(),
                        advisory))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Windows 11, TO_CHECK
            -, TO_CHECK
            """)
    void what_is_said_of_the_rest_clears_nothing_whose_platform_is_not_known(@Nullable String system, Outcome outcome) {
        Advisory advisory = advisory(
                List.of(
                        narrowed("A", ProductIdentifiers.NONE, List.of("platform Windows")),
                        narrowed("B", ProductIdentifiers.NONE, List.of())),
                Map.of("A", Status.AFFECTED, "B", Status.NOT_AFFECTED));

        assertThat(match(
                        device().vendor("BD")
                                .product("Thing")
                                .version("1.0")
                                .operatingSystem(new OperatingSystem(system, null))
                                .build(),
                        advisory))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    private static AdvisedProduct narrowed(String id, ProductIdentifiers identifiers, List<String> qualifiers) {
        return new AdvisedProduct(
                id,
                "$.product",
                "BD Thing",
                "BD",
                null,
                "Thing",
                new VersionStatement.Range("vers:all/*"),
                identifiers,
                List.of(),
                qualifiers);
    }

    @Test
    void a_short_name_of_two_models_makes_them_no_one() {
        AdvisedProduct advised = advised("Programmer Recorder Monitor (PRM) - Model 3120", "vers:all/*");

        assertThat(verdicts(
                        device().vendor("BD")
                                .product("Programmer Recorder Monitor (PRM) - Model 3126")
                                .build(),
                        advised))
                .extracting(Verdict::outcome)
                .doesNotContain(Outcome.AFFECTED);
        assertThat(outcome(device().vendor("BD").product("PRM"), advised)).isEqualTo(Outcome.AFFECTED);
    }

    @Test
    void a_maker_no_table_knows_that_differs_by_a_slip_needs_another_key() {
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product",
                "Thing 7",
                "Nordlicht Geraete",
                null,
                "Thing 7",
                new VersionStatement.Range("vers:all/*"),
                new ProductIdentifiers(
                        List.of(), List.of("NL-718095"), List.of(), List.of(), List.of(), null, Map.of()),
                List.of());
        AssetBuilder thing =
                device().vendor("Nordlihct Geraete").product("Thing 7").version("1.0");

        assertThat(only(thing.build(), advised).keys())
                .extracting(MatchedKey::kind)
                .containsExactly(MatchedKey.Kind.SIMILAR_MAKER_AND_PRODUCT);
        assertThat(outcome(thing, advised)).isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(thing.model("NL-718095"), advised)).isEqualTo(Outcome.AFFECTED);
        assertThat(outcome(device().vendor("Philisp").product("Thing"), advised("Philips", "Thing", "vers:all/*")))
                .as("a slip of one name the table knows, and of no other")
                .isEqualTo(Outcome.AFFECTED);
    }

    @Test
    void a_key_of_two_makers_that_became_one_tells_when() {
        Verdict verdict = only(
                device().vendor("CareFusion").product("Alaris PC unit").build(),
                advised("Alaris PC unit", "vers:all/*"));

        assertThat(verdict.keys())
                .filteredOn(key -> key.kind() == MatchedKey.Kind.MERGED_MAKER_AND_PRODUCT)
                .singleElement()
                .satisfies(key -> assertThat(key.history())
                        .singleElement()
                        .matches(merger -> merger.text().equals("CareFusion → BD (2015)")));
    }

    @Test
    void the_bare_name_of_an_operating_system_is_never_enough() {
        AdvisedProduct windows = advised("Microsoft", "Windows 7", "vers:all/*");
        AssetBuilder machine = device().operatingSystem(new OperatingSystem("Windows 7", null));

        assertThat(outcome(machine, windows)).isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(machine, advised("Microsoft", "Windows", "vers:generic/<=7")))
                .as("its version, which the name holds beside it")
                .isEqualTo(Outcome.AFFECTED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Medizintechnik Huber, -, TO_CHECK",
                "Dell, -, TO_CHECK",
                "Philips IntelliVue MX800, -, TO_CHECK",
                "Medizintechnik Huber, Monitor, TO_CHECK",
                "-, Monitor, TO_CHECK",
                "unknown, -, AFFECTED",
                "n/a, -, AFFECTED"
            })
    void a_product_that_begins_with_its_maker_is_found_whatever_stands_for_the_maker(
            @Nullable String maker, @Nullable String product, Outcome outcome) {
        AdvisedProduct monitor = advised("Philips", "IntelliVue MX800", "< 2.0");
        AssetBuilder asset = device().vendor(maker).version("1.0");

        assertThat(outcome(
                        product == null
                                ? asset.product("Philips IntelliVue MX800")
                                : asset.product(product).model("Philips IntelliVue MX800"),
                        monitor))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"unknown", "n/a", "unspecified", "-", "*", "all", "current", "unbekannt", "siehe Typenschild", "k. A."})
    void a_placeholder_is_no_version(String placeholder) {
        assertThat(outcome(
                        device().product("Philips IntelliVue MX800").version(placeholder),
                        advised("Philips", "IntelliVue MX800", "vers:all/*")))
                .as("one text and no version")
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource({"unknown", "n/a", "unspecified", "-", "current"})
    void a_placeholder_that_both_sides_write_decides_nothing(String placeholder) {
        AdvisedProduct monitor = new AdvisedProduct(
                "P",
                "$.product",
                "IntelliVue MX800",
                "Philips",
                null,
                "IntelliVue MX800",
                new VersionStatement.Exactly(placeholder),
                ProductIdentifiers.NONE,
                List.of());
        AssetBuilder asset =
                device().vendor("Philips").product("IntelliVue MX800").version(placeholder);

        assertThat(single(asset, monitor, Status.NOT_AFFECTED)).isNull();
        assertThat(single(asset, monitor, Status.AFFECTED)).isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SN12345, -, -, vers:all/*, AFFECTED",
                "-, 6ES7-1234, -, vers:all/*, TO_CHECK",
                "-, -, pkg:npm/foo@1.0.0, vers:all/*, AFFECTED",
                "SN12345, -, -, < 2.0, TO_CHECK"
            })
    void what_identifies_a_product_of_parts_is_found_whatever_its_parts_are_called(
            @Nullable String serial, @Nullable String model, @Nullable String purl, String range, Outcome outcome) {
        ProductIdentifiers identifiers = new ProductIdentifiers(
                serial == null ? List.of() : List.of(serial),
                model == null ? List.of() : List.of(model),
                List.of(),
                List.of(),
                purl == null ? List.of() : List.of(purl),
                null,
                Map.of());
        AdvisedProduct whole = new AdvisedProduct(
                "B",
                "$.b",
                "Viewer on Windows XP",
                "BD",
                null,
                null,
                new VersionStatement.Unstated(),
                identifiers,
                List.of("V", "W"));
        Asset asset = device().vendor(serial == null ? "Acme" : "BD")
                .product("Widget")
                .model(model)
                .serialNumber(serial)
                .purl(purl)
                .build();

        assertThat(match(
                        asset,
                        advisory(
                                List.of(
                                        advised("Viewer", range, "V", List.of()),
                                        advised("Windows XP", "", "W", List.of()),
                                        whole),
                                Map.of("B", Status.AFFECTED))))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "cpe:2.3:o:philips:intellivue_mx800_firmware:*:*:*:*:*:*:*:*, AFFECTED",
        "cpe:2.3:o:philips:intellivue_mx800:*:*:*:*:*:*:*:*, AFFECTED",
        "cpe:2.3:h:philips:monitor_800:*:*:*:*:*:*:*:*, TO_CHECK"
    })
    void another_cpe_of_a_device_of_the_same_maker_and_name_never_lets_another_line_clear_it(
            String cpe, Outcome outcome) {
        String own = "cpe:2.3:h:philips:intellivue_mx800:*:*:*:*:*:*:*:*";
        Asset asset = device().vendor("Philips")
                .product("IntelliVue MX800")
                .version("1.5")
                .cpe(own)
                .build();

        assertThat(verdicts(asset, ofCpe("A", own, "< 1.0"), ofCpe("B", cpe, ">= 1.0|< 2.0")))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    private static AdvisedProduct ofCpe(String id, String cpe, String range) {
        return new AdvisedProduct(
                id,
                "$." + id,
                "IntelliVue MX800",
                "Philips",
                null,
                "IntelliVue MX800",
                new VersionStatement.Range(range),
                new ProductIdentifiers(List.of(), List.of(), List.of(), List.of(), List.of(), cpe, Map.of()),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Philips IntelliVue MX800, Philips IntelliVue MX800",
        "Philips IntelliVue MX800, MX800",
        "IntelliVue MX800, Philips IntelliVue MX-800"
    })
    void a_model_that_repeats_the_product_is_no_second_text(String product, String model) {
        assertThat(outcome(
                        device().product(product).model(model), advised("Philips", "IntelliVue MX800", "vers:all/*")))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource({"> 9.8.0, 9.8", "> 9.0, 9", "!= 9.0, 9"})
    void a_version_that_may_stand_for_a_later_one_is_not_cleared_of_what_concerns_those(String range, String version) {
        assertThat(outcome(pump().version(version), advised("Alaris 8015 PC unit", range)))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "MMT-1715 | MMT-1754, AFFECTED, AFFECTED",
                "Model MMT-1715 all versions, AFFECTED, AFFECTED",
                "MMT-1715 | MMT-1754, FIXED, NOT_AFFECTED",
                "MMT-1715 < 2.0, AFFECTED, TO_CHECK",
                "MMT-1715 all versions < 2.0, AFFECTED, TO_CHECK",
                "MMT-1715 >= 2.0, FIXED, -",
                "all versions except MMT-1715, NOT_AFFECTED, -"
            })
    void a_model_in_place_of_a_version_decides_only_where_nothing_else_stands_there(
            String versions, Status status, @Nullable Outcome outcome) {
        AssetBuilder pump = device().vendor("Medtronic")
                .product("MiniMed 630G")
                .model("MMT-1715")
                .version("3.0");

        assertThat(single(pump, advised("Medtronic", "MiniMed 630G", versions), status))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, < 10.0.22631.3155, TO_CHECK",
        "Windows 8.1, < 6.3.9600.27000, TO_CHECK",
        "Windows 7, < 10.0.22631.3155, TO_CHECK",
        "Windows 10, < 10.0.19045.4000, TO_CHECK",
        "Windows 10.0.19045.3000, < 10.0.19045.4000, AFFECTED",
        "Windows 10.0.19045.5000, < 10.0.19045.4000, NOT_AFFECTED",
        "Windows 6.1, >= 10.0.19041, NOT_AFFECTED"
    })
    void the_name_under_which_a_windows_is_sold_does_not_count_like_its_builds(
            String system, String range, Outcome outcome) {
        AdvisedProduct windows = advised("Microsoft", "Windows", range);

        assertThat(outcome(device().operatingSystem(new OperatingSystem(system, null)), windows))
                .isEqualTo(outcome);
        assertThat(outcome(
                        device().vendor("Microsoft").product("Windows").version(system.substring("Windows ".length())),
                        windows))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "(01)00812345678904(11)141231(17)150707(21)1234",
        "0100812345678904111412311715070721XYZ",
        "00812345678904",
        "812345678904",
        "https://id.gs1.org/01/00812345678904/10/A1",
        "(17)141120(01)00812345678904",
        "]C1010081234567890417141120",
        "]d2010081234567890421A",
        "0100812345678904 17141120"
    })
    void the_device_identifier_is_found_in_every_form_of_a_udi(String udi) {
        AdvisedProduct advised = with(new ProductIdentifiers(
                List.of(), List.of(), List.of(), List.of("00812345678904"), List.of(), null, Map.of()));

        assertThat(outcome(device().udi(udi), advised)).isEqualTo(Outcome.AFFECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "0100844588003288240ABC, 00844588003288, AFFECTED",
        "01008445880032887101, 00844588003288, AFFECTED",
        "0100844588003287240ABC, 00844588003287,"
    })
    void behind_a_trade_item_number_that_proves_itself_any_other_data_may_stand(
            String udi, String item, @Nullable Outcome outcome) {
        ProductIdentifiers identifiers =
                new ProductIdentifiers(List.of(), List.of(), List.of(), List.of(item), List.of(), null, Map.of());

        assertThat(verdicts(device().udi(udi).build(), with(identifiers)).stream()
                        .map(Verdict::outcome)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "+A123BJC5D6E71, AFFECTED",
        "+A123BJC5D6E71G, AFFECTED",
        "A123BJC5D6E71, AFFECTED",
        "*+A123BJC5D6E71G*, AFFECTED",
        "+A123BJC5D6E71/$$52001510X33, AFFECTED",
        "+A123BJC5D6E72/$$52001510X33,",
        "+A123BJC5D6E7,"
    })
    void a_device_identifier_of_hibcc_is_found_with_and_without_its_check_sign_and_its_secondary_data(
            String udi, @Nullable Outcome outcome) {
        for (String advised : List.of("+A123BJC5D6E71", "+A123BJC5D6E71G", "A123BJC5D6E71", "+A123BJC5D6E71/$$3")) {
            ProductIdentifiers identifiers = new ProductIdentifiers(
                    List.of(), List.of(), List.of(), List.of(advised), List.of(), null, Map.of());
            assertThat(verdicts(device().udi(udi).build(), with(identifiers)).stream()
                            .map(Verdict::outcome)
                            .findFirst()
                            .orElse(null))
                    .as(advised)
                    .isEqualTo(outcome);
        }
    }

    @Test
    void a_package_is_compared_as_its_ecosystem_counts_and_other_packages_do_not_match_by_name() {
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product",
                "setuptools",
                null,
                null,
                "setuptools",
                new VersionStatement.Range("vers:pypi/<65.5.1"),
                new ProductIdentifiers(
                        List.of(), List.of(), List.of(), List.of(), List.of("pkg:pypi/setuptools"), null, Map.of()),
                List.of());

        assertThat(outcome(device().purl("pkg:pypi/setuptools@65.5.1rc1"), advised))
                .isEqualTo(Outcome.AFFECTED);
        assertThat(outcome(device().purl("pkg:pypi/setuptools@65.5.1"), advised))
                .isEqualTo(Outcome.NOT_AFFECTED);
        assertThat(verdicts(
                        device().purl("pkg:npm/setuptools@1.0.0")
                                .product("setuptools")
                                .build(),
                        advised))
                .noneMatch(verdict -> verdict.outcome() == Outcome.AFFECTED);
    }

    @Test
    void a_cpe_with_a_wildcard_for_its_product_matches_nothing() {
        AdvisedProduct advised = with(new ProductIdentifiers(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "cpe:2.3:a:*:zstandard:1.0:*:*:*:*:*:*:*",
                Map.of()));

        assertThat(verdicts(device().cpe("cpe:2.3:a:amd:*:1.0:*:*:*:*:*:*:*").build(), advised))
                .isEmpty();
    }

    @Test
    void a_cpe_for_other_software_matches_nothing_and_an_unsaid_one_is_to_check() {
        AdvisedProduct advised = with(new ProductIdentifiers(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "cpe:2.3:a:x:tabulate:*:*:*:*:*:wordpress:*:*",
                Map.of()));

        assertThat(verdicts(
                        device().cpe("cpe:2.3:a:x:tabulate:1.0:*:*:*:*:python:*:*")
                                .build(),
                        advised))
                .isEmpty();
        assertThat(outcome(device().cpe("cpe:2.3:a:x:tabulate:1.0:*:*:*:*:*:*:*"), advised))
                .isEqualTo(Outcome.TO_CHECK);
        assertThat(outcome(device().cpe("cpe:2.3:a:x:tabulate:1.0:*:*:*:*:wordpress:*:*"), advised))
                .isEqualTo(Outcome.AFFECTED);
    }

    @Test
    void another_cpe_does_not_fall_through_to_the_name() {
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product",
                "Arrow",
                "Apache",
                null,
                "Arrow",
                new VersionStatement.Range("vers:all/*"),
                new ProductIdentifiers(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "cpe:2.3:a:apache:arrow:*:*:*:*:*:*:*:*",
                        Map.of()),
                List.of());

        assertThat(outcome(
                        device().vendor("Apache").product("Arrow").cpe("cpe:2.3:a:arrow_project:arrow:1:*:*:*:*:*:*:*"),
                        advised))
                .isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void an_operating_system_is_a_product_too() {
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product",
                "Windows 10",
                "Microsoft",
                null,
                "Windows 10",
                new VersionStatement.Range("< 22H3"),
                ProductIdentifiers.NONE,
                List.of());

        assertThat(outcome(device().operatingSystem(new OperatingSystem("Windows 10 22H2", null)), advised))
                .isEqualTo(Outcome.AFFECTED);
        assertThat(verdicts(
                        device().operatingSystem(new OperatingSystem("Ubuntu 22.04", null))
                                .build(),
                        advised))
                .isEmpty();
    }

    @Test
    void a_product_of_two_parts_is_there_only_when_both_are() {
        AdvisedProduct viewer = advised("Viewer", "vers:all/*", "V", List.of());
        AdvisedProduct windows = new AdvisedProduct(
                "W",
                "$.w",
                "Windows XP",
                "Microsoft",
                null,
                "Windows XP",
                new VersionStatement.Range("vers:all/*"),
                ProductIdentifiers.NONE,
                List.of());
        AdvisedProduct both = advised("Viewer on Windows XP", "vers:all/*", "B", List.of("V", "W"));
        Advisory advisory = advisory(List.of(viewer, windows, both), Map.of("B", Status.AFFECTED));

        assertThat(match(viewer("Windows XP"), advisory))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.AFFECTED);
        assertThat(match(viewer(null), advisory)).extracting(Verdict::outcome).containsExactly(Outcome.TO_CHECK);
        assertThat(match(
                        device().operatingSystem(new OperatingSystem("Windows XP", null))
                                .build(),
                        advisory))
                .as("the system alone is not the product")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            < 2.0        ; Viewer up to 3.0 installed on Windows XP ; 1.5 ; AFFECTED
            < 2.0        ; Viewer up to 3.0 installed on Windows XP ; 2.5 ; TO_CHECK
            < 2.0        ; Viewer up to 3.0 installed on Windows XP ; 3.5 ; NOT_AFFECTED
            < 2.0        ; Viewer 2nd build 3b? on Windows XP       ; 3.5 ; TO_CHECK
            < 2.0        ; Viewer on Windows XP                     ; 2.5 ; NOT_AFFECTED
            ''           ; Viewer up to 3.0 on Windows XP           ; 2.5 ; AFFECTED
            ''           ; Viewer up to 3.0 on Windows XP           ; 3.5 ; TO_CHECK
            ''           ; Viewer on Windows XP                     ; 3.5 ; AFFECTED
            """)
    void the_full_name_of_a_product_of_parts_and_the_versions_of_its_part_both_count(
            String range, String name, String version, Outcome outcome) {
        AdvisedProduct viewer = advised("Viewer", range, "V", List.of());
        AdvisedProduct windows = advised("Windows XP", "vers:all/*", "W", List.of());
        AdvisedProduct both = new AdvisedProduct(
                "B",
                "$.b",
                name,
                "BD",
                null,
                null,
                new VersionStatement.Unstated(),
                ProductIdentifiers.NONE,
                List.of("V", "W"));
        Asset asset = device().vendor("BD")
                .product("Viewer")
                .version(version)
                .operatingSystem(new OperatingSystem("Windows XP", null))
                .build();

        assertThat(match(asset, advisory(List.of(viewer, windows, both), Map.of("B", Status.AFFECTED))))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Viewer 2.0 on Windows 10            ; FIXED        ; 1.0 ; -
            BD Viewer ab 2.0 on Windows 10      ; FIXED        ; 1.0 ; -
            BD Viewer (2.0 or later), Windows 10; FIXED        ; 1.0 ; -
            Viewer on Windows 10                ; NOT_AFFECTED ; 1.0 ; -
            BD Viewer Versionen bis 2.0, Windows; AFFECTED     ; 9.0 ; TO_CHECK
            Viewer with < two on Windows 10     ; AFFECTED     ; 9.0 ; TO_CHECK
            BD Viewer on Microsoft Windows 10   ; AFFECTED     ; 9.0 ; AFFECTED
            """)
    void a_part_of_whose_versions_nothing_is_said_is_meant_but_never_cleared(
            String name, Status status, String version, @Nullable Outcome outcome) {
        AdvisedProduct viewer = advised("Viewer", "", "V", List.of());
        AdvisedProduct windows = advised("Windows 10", "", "W", List.of());
        Asset asset = device().vendor("BD")
                .product("Viewer")
                .version(version)
                .operatingSystem(new OperatingSystem("Windows 10", null))
                .build();

        List<Verdict> verdicts = match(
                asset,
                advisory(List.of(viewer, windows, advised(name, "", "B", List.of("V", "W"))), Map.of("B", status)));

        assertThat(verdicts).extracting(Verdict::outcome).isEqualTo(outcome == null ? List.of() : List.of(outcome));
    }

    @Test
    void one_line_that_means_the_version_is_enough() {
        Advisory advisory = advisory(
                List.of(
                        advised("Alaris 8015 PC unit", "<= 9.2", "A", List.of()),
                        advised("Alaris 8015 PC unit", "9.7", "B", List.of())),
                Map.of("A", Status.AFFECTED, "B", Status.AFFECTED));

        assertThat(match(pump().version("9.7").build(), advisory))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.AFFECTED);
        assertThat(match(pump().version("9.8").build(), advisory))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.NOT_AFFECTED);
    }

    /** An exploited weakness that is to check must not stand behind one that surely affects. */
    @Test
    void each_weakness_keeps_its_own_outcome() {
        List<AdvisedProduct> products = List.of(
                advised("Alaris 8015 PC unit", "<= 9.7", "A", List.of()),
                advised("Alaris 8015 PC unit", "9.5 with option Q", "B", List.of()),
                advised("Alaris 8015 PC unit", "< 9.0", "C", List.of()));
        Advisory one = advisory(products, Map.of("A", Status.AFFECTED));
        Advisory advisory = new Advisory(
                one.publisher(),
                one.speaker(),
                one.trackingId(),
                one.revision(),
                one.title(),
                null,
                null,
                one.tlp(),
                false,
                products,
                List.of(
                        weakness("CVE-2020-0003", Map.of("C", Status.AFFECTED), false),
                        weakness("CVE-2020-0002", Map.of("B", Status.AFFECTED), true),
                        weakness("CVE-2020-0001", Map.of("A", Status.AFFECTED), false)),
                List.of());

        Verdict verdict = match(pump().version("9.5").build(), advisory).getFirst();

        assertThat(verdict.outcome()).isEqualTo(Outcome.AFFECTED);
        assertThat(verdict.product().id()).isEqualTo("A");
        assertThat(verdict.weighed())
                .extracting(
                        each -> each.vulnerability().aliases().getFirst(),
                        Weighed::outcome,
                        each -> each.product().id())
                .containsExactly(
                        tuple("CVE-2020-0003", Outcome.NOT_AFFECTED, "C"),
                        tuple("CVE-2020-0002", Outcome.TO_CHECK, "B"),
                        tuple("CVE-2020-0001", Outcome.AFFECTED, "A"));
        assertThat(verdict.open())
                .extracting(each -> each.vulnerability().knownExploited())
                .containsExactly(true, false);
        assertThat(verdict.lines()).extracting(AdvisedProduct::id).containsExactly("A", "B");
    }

    @Test
    void a_fixed_version_is_not_affected_and_a_contradiction_is_to_check() {
        Advisory fixed =
                advisory(List.of(advised("Alaris 8015 PC unit", "9.7", "A", List.of())), Map.of("A", Status.FIXED));
        Advisory contradiction = advisory(
                List.of(
                        advised("Alaris 8015 PC unit", "9.7", "A", List.of()),
                        advised("Alaris 8015 PC unit", "<= 9.9", "B", List.of())),
                Map.of("A", Status.FIXED, "B", Status.AFFECTED));

        assertThat(match(pump().version("9.7").build(), fixed))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.NOT_AFFECTED);
        assertThat(match(pump().version("9.7").build(), contradiction))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.TO_CHECK);
    }

    /** The maker says of the whole family that it is affected; that one line about the model leaves its version out clears nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Alaris; vers:all/*; TO_CHECK
            Alaris; < 20; TO_CHECK
            Alaris; < 9; NOT_AFFECTED
            Alaris Infusion Server 8015X; vers:all/*; NOT_AFFECTED
            Pyxis; vers:all/*; NOT_AFFECTED
            """)
    void a_line_for_the_family_keeps_a_product_from_being_cleared(String family, String range, Outcome outcome) {
        Advisory advisory = advisory(
                List.of(
                        advised("Alaris 8015 PC unit", "<= 9.7", "A", List.of()),
                        advised(family, range, "B", List.of())),
                Map.of("A", Status.AFFECTED, "B", Status.AFFECTED));

        assertThat(match(pump().version("9.8").build(), advisory))
                .extracting(Verdict::outcome)
                .containsExactly(outcome);
    }

    @Test
    void what_is_fixed_by_its_own_line_is_cleared_whatever_is_said_of_its_family() {
        Advisory advisory = advisory(
                List.of(
                        advised("Alaris 8015 PC unit", ">= 9.8", "A", List.of()),
                        advised("Alaris", "vers:all/*", "B", List.of())),
                Map.of("A", Status.FIXED, "B", Status.AFFECTED));

        assertThat(match(pump().version("9.8").build(), advisory))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.NOT_AFFECTED);
    }

    /** The system's name is read with the version in it and without; the reading that is certain counts. */
    @Test
    void a_system_whose_version_is_not_meant_is_cleared() {
        AdvisedProduct windows = advised("Microsoft", "Windows 10", "< 22H1", "W");

        assertThat(outcome(device().operatingSystem(new OperatingSystem("Windows 10 22H2", null)), windows))
                .isEqualTo(Outcome.NOT_AFFECTED);
    }

    /** A server with a new viewer, hosted on one with an old: the first that is found must not decide. */
    @Test
    void every_asset_that_may_be_a_part_is_weighed() {
        AdvisedProduct viewer = advised("Orchid Viewer", "< 3.0", "V", List.of());
        AdvisedProduct engine = advised("Report Engine", "vers:all/*", "E", List.of());
        Advisory advisory = advisory(
                List.of(viewer, engine, advised("Viewer with Report Engine", "vers:all/*", "B", List.of("V", "E"))),
                Map.of("B", Status.AFFECTED));
        AssetBuilder inner =
                device().vendor("BD").product("Orchid Viewer").version("4.0").hostedOn("host");
        Asset old = host("Orchid Viewer").version("2.0").build();
        Asset fresh = host("Orchid Viewer").version("5.0").build();
        Asset unknown = host("Orchid Viewer Station").build();

        assertThat(verdict(advisory, inner.build(), old)).isEqualTo(Outcome.TO_CHECK);
        assertThat(verdict(advisory, inner.build(), unknown)).isEqualTo(Outcome.TO_CHECK);
        assertThat(verdict(advisory, inner.build(), fresh)).isNull();
    }

    private static AssetBuilder host(String product) {
        return Asset.builder("host")
                .kind(Asset.Kind.SERVER)
                .zone("z")
                .vendor("BD")
                .product(product);
    }

    private static @Nullable Outcome verdict(Advisory advisory, Asset asset, Asset host) {
        return new Matcher(AssetIndex.of(List.of(asset, host), VENDORS))
                .match(advisory).stream()
                        .filter(verdict -> verdict.asset().equals(asset))
                        .map(Verdict::outcome)
                        .findFirst()
                        .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            cpe:2.3:a:x:y:10:sp1:*:*:*:*:*:*, cpe:2.3:a:x:y:10:sp1:*:*:*:*:*:*, NOT_AFFECTED
            cpe:2.3:a:x:y:10:sp1:*:*:*:*:*:*, cpe:2.3:a:x:y:10:sp2:*:*:*:*:*:*, -
            cpe:2.3:a:x:y:10:sp1:*:*:*:*:*:*, cpe:2.3:a:x:y:10:*:*:*:*:*:*:*, -
            cpe:2.3:a:x:y:10:-:*:*:*:*:*:*, cpe:2.3:a:x:y:10:sp2:*:*:*:*:*:*, -
            cpe:2.3:a:x:y:10:-:*:*:*:*:*:*, cpe:2.3:a:x:y:10:*:*:*:*:*:*:*, NOT_AFFECTED
            cpe:2.3:a:x:y:10:*:*:*:*:*:*:*, cpe:2.3:a:x:y:10:sp2:*:*:*:*:*:*, NOT_AFFECTED
            cpe:/a:x:y:10:sp1, cpe:/a:x:y:10:sp2, -
            """)
    void what_is_fixed_in_one_update_clears_no_other(String fixed, String asset, @Nullable Outcome outcome) {
        AdvisedProduct product = identified(
                new VersionStatement.Unstated(),
                new ProductIdentifiers(List.of(), List.of(), List.of(), List.of(), List.of(), fixed, Map.of()),
                List.of());

        assertThat(single(device().cpe(asset), product, Status.FIXED)).isEqualTo(outcome);
        assertThat(single(device().cpe(asset), product, Status.AFFECTED))
                .isEqualTo(outcome == null ? Outcome.TO_CHECK : Outcome.AFFECTED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            distro=bookworm, @8.0?distro=bookworm, NOT_AFFECTED
            distro=bookworm, @8.0?distro=trixie, -
            distro=bookworm, @8.0, -
            arch=x86_64, @8.0?arch=aarch64, -
            arch=noarch, @8.0?arch=aarch64, NOT_AFFECTED
            epoch=0, @8.0?distro=trixie, NOT_AFFECTED
            """)
    void what_is_fixed_in_one_distribution_clears_no_other(String fixed, String asset, @Nullable Outcome outcome) {
        AdvisedProduct product = identified(
                new VersionStatement.Range("vers:deb/8.0"),
                new ProductIdentifiers(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("pkg:deb/debian/curl?" + fixed),
                        null,
                        Map.of()),
                List.of());

        assertThat(single(device().purl("pkg:deb/debian/curl" + asset), product, Status.FIXED))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Windows 10 22H2, NOT_AFFECTED
            Ubuntu 22.04, -
            -, -
            """)
    void what_is_fixed_on_one_platform_clears_no_other(@Nullable String system, @Nullable Outcome outcome) {
        AdvisedProduct product = identified(
                new VersionStatement.Range("vers:all/*"), ProductIdentifiers.NONE, List.of("platform macOS, Windows"));
        AssetBuilder thing = device().vendor("BD").product("Thing").operatingSystem(new OperatingSystem(system, null));

        assertThat(single(thing, product, Status.FIXED)).isEqualTo(outcome);
        assertThat(single(thing, product, Status.AFFECTED))
                .isEqualTo(outcome == null ? Outcome.TO_CHECK : Outcome.AFFECTED);
    }

    private static AdvisedProduct identified(
            VersionStatement version, ProductIdentifiers identifiers, List<String> qualifiers) {
        return new AdvisedProduct(
                "P", "$.product", "Thing", "BD", null, "Thing", version, identifiers, List.of(), qualifiers);
    }

    private static @Nullable Outcome single(AssetBuilder asset, AdvisedProduct product, Status status) {
        return match(asset.build(), advisory(List.of(product), Map.of("P", status))).stream()
                .map(Verdict::outcome)
                .findFirst()
                .orElse(null);
    }

    /** A line about model 8015 says nothing of model 8100, though the name is the same. */
    @Test
    void a_line_for_other_numbers_never_clears() {
        AdvisedProduct cleared = new AdvisedProduct(
                "P",
                "$.product",
                "Alaris PC unit",
                "BD",
                null,
                "Alaris PC unit",
                new VersionStatement.Range("vers:all/*"),
                new ProductIdentifiers(List.of(), List.of("8015"), List.of(), List.of(), List.of(), null, Map.of()),
                List.of());
        Advisory advisory = advisory(List.of(cleared), Map.of("P", Status.NOT_AFFECTED));
        AssetBuilder unit = device().vendor("BD").product("Alaris PC unit");

        assertThat(match(unit.build(), advisory)).isEmpty();
        assertThat(match(unit.model("8100").build(), advisory)).isEmpty();
        assertThat(match(unit.model("8015").build(), advisory))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.NOT_AFFECTED);
    }

    @Test
    void a_number_with_a_plus_is_found() {
        assertThat(NumberPattern.of("AB+1?").matches(PlainText.compact("AB+12")))
                .isTrue();
        assertThat(NumberPattern.of("AB+12").matches(PlainText.compact("ab+12")))
                .isTrue();
    }

    @Test
    void a_product_made_of_products_made_of_products_is_found() {
        Advisory advisory = advisory(
                List.of(
                        advised("Viewer", "vers:all/*", "V", List.of()),
                        advised("Windows XP", "vers:all/*", "W", List.of()),
                        advised("Viewer on XP", "vers:all/*", "VW", List.of("V", "W")),
                        advised("All of it", "vers:all/*", "VWV", List.of("VW", "V"))),
                Map.of("VWV", Status.AFFECTED));

        assertThat(match(viewer(null), advisory)).extracting(Verdict::outcome).containsExactly(Outcome.TO_CHECK);
    }

    /** Each would be its own part without end. */
    @Test
    void products_made_of_each_other_are_no_product() {
        Advisory advisory = advisory(
                List.of(
                        advised("One", "vers:all/*", "A", List.of("B", "B")),
                        advised("Other", "vers:all/*", "B", List.of("A", "A"))),
                Map.of("A", Status.AFFECTED));

        assertThat(match(viewer(null), advisory)).isEmpty();
    }

    @Test
    void equal_verdicts_stand_in_the_order_of_the_inventory() {
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            assets.add(Asset.builder("a" + i)
                    .kind(Asset.Kind.MEDICAL_DEVICE)
                    .zone("z")
                    .vendor("Philips")
                    .product(i % 2 == 0 ? "Pulsera" : "Endura")
                    .build());
        }
        Advisory advisory = advisory(
                List.of(
                        advised("Philips", "Endura", "vers:all/*", "E"),
                        advised("Philips", "Pulsera", "vers:all/*", "P")),
                Map.of("E", Status.AFFECTED, "P", Status.AFFECTED));

        assertThat(new Matcher(AssetIndex.of(assets, VENDORS)).match(advisory))
                .extracting(Verdict::asset)
                .containsExactlyElementsOf(assets);
    }

    @Test
    void what_narrows_a_product_leaves_it_open() {
        AdvisedProduct advised = new AdvisedProduct(
                "P",
                "$.product",
                "Alaris 8015 PC unit",
                "BD",
                null,
                "Alaris 8015 PC unit",
                new VersionStatement.Range("vers:all/*"),
                ProductIdentifiers.NONE,
                List.of(),
                List.of("specification with WiFi"));

        assertThat(outcome(pump(), advised)).isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void an_advisory_that_was_taken_back_says_nothing() {
        Advisory advisory = new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "X",
                "1",
                "T",
                null,
                null,
                Tlp.CLEAR,
                true,
                List.of(advised("Alaris 8015 PC unit", "vers:all/*")),
                List.of(),
                List.of());

        assertThat(match(pump().build(), advisory)).isEmpty();
    }

    private static Asset viewer(String system) {
        return device().vendor("BD")
                .product("Viewer")
                .operatingSystem(new OperatingSystem(system, null))
                .build();
    }

    private static AssetBuilder device() {
        return Asset.builder("a1").kind(Asset.Kind.MEDICAL_DEVICE).zone("z");
    }

    private static AssetBuilder pump() {
        return device().vendor("Becton Dickinson").product("Alaris 8015 PC Unit");
    }

    private static AdvisedProduct with(ProductIdentifiers identifiers) {
        return new AdvisedProduct(
                "P",
                "$.product",
                "Thing",
                "BD",
                null,
                "Thing",
                new VersionStatement.Range("vers:all/*"),
                identifiers,
                List.of());
    }

    private static AdvisedProduct advised(String product, String range) {
        return advised("Becton, Dickinson and Company (BD)", product, range);
    }

    private static AdvisedProduct advised(String vendor, String product, String range) {
        return advised(vendor, product, range, "P");
    }

    private static AdvisedProduct advised(String vendor, String product, String range, String id) {
        return new AdvisedProduct(
                id,
                "$.product",
                product,
                vendor,
                null,
                product,
                new VersionStatement.Range(range),
                ProductIdentifiers.NONE,
                List.of());
    }

    private static AdvisedProduct advised(String product, String range, String id, List<String> parts) {
        return new AdvisedProduct(
                id,
                "$." + id,
                product,
                product.startsWith("Windows") ? "Microsoft" : "BD",
                null,
                product,
                range.isEmpty() ? new VersionStatement.Unstated() : new VersionStatement.Range(range),
                ProductIdentifiers.NONE,
                parts);
    }

    private static Advisory advisory(List<AdvisedProduct> products, Map<String, Status> statuses) {
        Vulnerability weakness = weakness("CVE-2020-0001", statuses, false);
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
                products,
                List.of(weakness),
                List.of());
    }

    private static Vulnerability weakness(String cve, Map<String, Status> statuses, boolean exploited) {
        Remediation remedy = new Remediation(Remediation.Kind.VENDOR_FIX, "Update.", List.of(), "$.r", null);
        return new Vulnerability(List.of(cve), null, null, List.of(), statuses, List.of(remedy), exploited);
    }

    private static List<Verdict> match(Asset asset, Advisory advisory) {
        return new Matcher(AssetIndex.of(List.of(asset), VENDORS)).match(advisory);
    }

    private static List<Verdict> verdicts(Asset asset, AdvisedProduct... products) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        List<AdvisedProduct> all = new ArrayList<>(List.of(products));
        all.forEach(product -> statuses.put(product.id(), Status.AFFECTED));
        return match(asset, advisory(all, statuses));
    }

    private static Verdict only(Asset asset, AdvisedProduct product) {
        List<Verdict> verdicts = verdicts(asset, product);
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    private static Outcome outcome(AssetBuilder asset, AdvisedProduct product) {
        return only(asset.build(), product).outcome();
    }
}
