package eu.salvus.warning.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
    private static final Vendors VENDORS = Vendors.builtIn();
    private static final NameReader NAMES = new NameReader(VENDORS);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            BD; BD Pyxis MedStation ES; Pyxis MedStation ES
            Philips; IntelliBridge EC 40 Hub; IntelliBridge EC40 Hub
            Philips; Patient Information Center iX (PIC iX); PIC iX
            Philips; Patient Information Center iX (PICiX); Patient Information Center iX
            GE Healthcare; Discovery XR656+; Discovery XR656 Plus
            Medtronic; MiniMed Paradigm 523/723 pumps; MiniMed Paradigm 723 pumps
            Philips; Avalon Monitors FM20/FM30/FM40/FM50; Avalon Monitors FM40
            Philips; Pulsera (718095); Pulsera
            Hillrom; Welch Allyn Connex Spot Monitor (CSM); Welch Allyn Connex Spot Monitor
            Roche; the Infusion System; Infusion
            """)
    void names_that_surely_mean_one_product_share_a_key(String vendor, String one, String other) {
        Set<String> common = new HashSet<>(read(one, vendor).keys());
        common.retainAll(read(other, vendor).keys());
        assertThat(common).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GE Healthcare; Discovery XR656; Discovery XR656 Plus
            BD; Pyxis MedStation ES; Pyxis MedStation ES Server
            Philips; IntelliVue MX40 Monitor (WLAN only); IntelliVue MX40 Monitor
            GE Healthcare; LOGIQ, not including LOGIQ 100 Pro; LOGIQ
            GE Healthcare; LOGIQ 5; LOGIQ 57
            Abbott; Accent/Anthem; Accent
            """)
    void names_that_may_mean_two_products_share_none(String vendor, String one, String other) {
        Set<String> common = new HashSet<>(read(one, vendor).keys());
        common.retainAll(read(other, vendor).keys());
        assertThat(common).isEmpty();
    }

    @Test
    void each_product_of_a_long_list_may_be_the_one() {
        String list =
                IntStream.range(1_000, 1_100).mapToObj(model -> "ZX" + model).collect(Collectors.joining(", "));
        ProductName name = NAMES.read(list, VENDORS.find("Zorgtech"));

        assertThat(list).hasSizeGreaterThan(600);
        assertThat(name.looseKeys())
                .containsAll(IntStream.range(1_000, 1_100)
                        .mapToObj(model -> "zx" + model)
                        .toList());
    }

    @Test
    void model_numbers_are_found_inside_names() {
        assertThat(models("Pulsera (718095) and Endura (718075)")).containsExactlyInAnyOrder("718095", "718075");
        assertThat(models("IntelliVue MP monitors MX800/700/600 ((865240/41/42) WLAN"))
                .containsExactlyInAnyOrder("865240", "865241", "865242");
        assertThat(models("MP20-MP90 (M8001A/2A/3A/10A)"))
                .containsExactlyInAnyOrder("m8001a", "m8002a", "m8003a", "m8010a");
        assertThat(models("ZOOM LATITUDE Programmer - Model 3120")).containsExactly("3120");
        assertThat(models("SpaceStation (part number 8713140U) with installed SpaceCom module (part number 8713160U)"))
                .containsExactlyInAnyOrder("8713140u", "8713160u");
        assertThat(models("2090 CareLink Programmer")).containsExactly("2090");
        assertThat(models("Windows Server 2008")).isEmpty();
        assertThat(models("LOGIQ 7")).isEmpty();
    }

    private static Set<String> models(String name) {
        return read(name, "").modelNumbers();
    }

    private static ProductName read(String name, String vendor) {
        return NAMES.read(name, VENDORS.find(vendor));
    }
}
