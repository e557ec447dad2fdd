package eu.salvus.warning.product;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.AssetBuilder;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.Site;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a hospital's inventory may be told of by name. */
class ProductRollTest {
    private final ProductRoll roll = new ProductRoll(Vendors.builtIn());
    private int assets;

    @Test
    void eachProductStandsInItOnceByItsMakersOneName() {
        assertThat(told(
                        device("Philips Medical Systems Nederland B.V.", "IntelliVue MX800"),
                        device("Phillips", "Intellivue MX 800"),
                        device("BD", "Alaris"),
                        device(null, "Philips IntelliSpace")))
                .containsExactly(
                        new MakersProduct("BD", "Alaris"),
                        new MakersProduct("Philips", "IntelliVue MX800"),
                        new MakersProduct("Philips", "Philips IntelliSpace"));
    }

    @Test
    void whatNobodyIsKnownToMakeIsLeftOut() {
        assertThat(told(
                        device("Doctor Agnes and sons", "Home-made recorder"),
                        device(null, "The grey box of Agnes"),
                        device("Philips", null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            IntelliVue MX800 (bed 4, Sister Agnes); IntelliVue MX800
            IntelliVue MX800, Sister Agnes; IntelliVue MX800
            IntelliVue MX800 - Sister Agnes; IntelliVue MX800
            IntelliVue MX800 version 4.2; IntelliVue MX800
            IntelliVue MX800 4.2.17b; IntelliVue MX800
            IntelliVue MX800 v7; IntelliVue MX800
            IntelliVue MX800 S/N DE81204; IntelliVue MX800
            IntelliVue MX800 SN: 4711; IntelliVue MX800
            IntelliVue MX800 8120455; IntelliVue MX800
            IntelliVue MX800 DE8120455X; IntelliVue MX800
            IntelliVue MX800 10.20.30.40; IntelliVue MX800
            IntelliVue MX800 00-1B-63-84-45-E6; IntelliVue MX800
            IntelliVue MX800 ward 3; IntelliVue MX800
            Signa HDxt 1.5T; Signa HDxt
            4.2; -
            (spare); -
            """)
    void aNameIsWithoutRemarksVersionsAndNumbersOfDevices(String typed, String told) {
        assertThat(PublicName.of(typed)).isEqualTo(Optional.ofNullable(told));
    }

    @Test
    void noNameOfAMachineAPlaceAPersonOrADeviceStandsInIt() {
        TwinBuilder twin = twin();
        twin.sites().add(new Site("s", "Bellevue"));
        twin.zones().add(new Zone("z", "North ward", "s", Zone.Kind.values()[0], null, null));
        twin.accounts()
                .add(new Account("agnes", "Agnes Martin", Account.Tier.values()[0], 1, 1, List.of(), null, null));
        twin.assets()
                .addAll(List.of(
                        device("Philips", "IntelliVue MX800")
                                .name("IntelliVue MX800")
                                .build(),
                        device("Philips", "CX50 Bellevue").build(),
                        device("Philips", "EPIQ north ward").build(),
                        device("Philips", "Lumify Agnes").build(),
                        device("Philips", "Affiniti echo-one").name("Echo One").build(),
                        device("Philips", "Azurion AB12").serialNumber("AB-12").build(),
                        device("Philips", "Ingenia R11").version("R11").build(),
                        device("Philips", "Pulsera us-7")
                                .network(new NetworkIdentity("us-7", List.of("10.0.0.7"), List.of()))
                                .build()));

        assertThat(roll.of(List.of(twin.build()))).containsExactly(new MakersProduct("Philips", "IntelliVue MX800"));
    }

    @Test
    void aLongListIsCut() {
        AssetBuilder[] many = IntStream.range(0, ProductRoll.MOST + 5)
                .mapToObj(number -> device("Philips", "Model X" + number))
                .toArray(AssetBuilder[]::new);
        assertThat(told(many)).hasSize(ProductRoll.MOST);
    }

    private List<MakersProduct> told(AssetBuilder... devices) {
        TwinBuilder twin = twin();
        for (AssetBuilder device : devices) {
            twin.assets().add(device.build());
        }
        return roll.of(List.of(twin.build()));
    }

    private static TwinBuilder twin() {
        return Twin.builder("t", "Hospital of the Hills", LocalDate.of(2026, 1, 1));
    }

    private AssetBuilder device(String vendor, String product) {
        return Asset.builder("device-" + assets++)
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("z")
                .vendor(vendor)
                .product(product);
    }
}
