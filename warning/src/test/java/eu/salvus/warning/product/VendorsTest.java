package eu.salvus.warning.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.product.Vendor.Agreement;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorsTest {
    private static final Vendors VENDORS = Vendors.builtIn();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Philips; Phillips
            Philips; Philips Medical Systems Nederland B.V.
            Philips; KONINKLIJKE PHILIPS N.V.
            Philips; Phlips
            B. Braun; B. Braun Melsungen AG
            B. Braun; B. Braun Medical Inc.
            Becton, Dickinson and Company (BD); BD
            Becton, Dickinson and Company (BD); Becton Dickinson
            GE Healthcare; GE Medical Systems S.C.S.
            GE Healthcare; GE HEALTHCARE
            Dräger; Draeger Medical GmbH
            Dräger; DrÃ¤ger
            Natus Medical, Inc. (Natus); Natus
            SOOIL Developments Co, Ltd.; SOOIL
            Innokas YhtymÃ¤ Oy; Innokas Yhtymä
            Johnson & Johnson; Johnson and Johnson
            Schneider Electric; Schneider Electric SE
            Johnson Controls; Johnson Controls International plc
            Silex Technology and GE Healthcare; GE Healthcare
            ENEA, Green Hills Software, ITRON, IP Infusion, and Wind River; Wind River Systems
            Hillrom and ELI, Baxter International Inc.; Hill-Rom
            BMC Medical, 3B Medical; 3B Medical, Inc.
            Nobody Knows This One Ltd; Nobody knows this one
            """)
    void one_maker_is_found_under_all_its_names(String one, String other) {
        assertThat(VENDORS.find(one).agreement(VENDORS.find(other))).isEqualTo(Agreement.SAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Hillrom; Baxter
            Welch Allyn; Baxter
            CareFusion; BD
            Smiths Medical; ICU Medical
            Hospira; ICU Medical
            Covidien; Medtronic
            St. Jude Medical; Abbott
            Varian; Siemens
            Siemens; Siemens Healthineers
            General Electric; GE Healthcare
            """)
    void products_keep_the_name_of_a_maker_that_was_bought(String before, String after) {
        assertThat(VENDORS.find(before).agreement(VENDORS.find(after))).isEqualTo(Agreement.MERGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Fresenius Kabi; Fresenius Medical Care
            Boston Scientific; Fisher Scientific
            Hamilton Medical; Smiths Medical
            Abbott; Abbvie
            Baxter; Dexter
            """)
    void makers_with_like_names_stay_apart(String one, String other) {
        assertThat(VENDORS.find(one).agreement(VENDORS.find(other)).holds()).isFalse();
    }

    @Test
    void nobody_agrees_with_nobody() {
        assertThat(VENDORS.find(null)).isEqualTo(Vendor.NOBODY);
        assertThat(VENDORS.find("Philips").agreement(Vendor.NOBODY)).isEqualTo(Agreement.NOT_STATED);
    }

    @Test
    void a_table_is_taken_only_with_the_signature_of_the_trusted_key() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] table = table(3);
        String signature = sign(table, keys.getPrivate());
        byte[] tampered = new String(table, StandardCharsets.UTF_8)
                .replace("Acme", "Evil")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(SignedTable.open(table, signature, keys.getPublic())
                        .vendors()
                        .version())
                .isEqualTo(3);
        assertThatExceptionOfType(RefusedTableException.class)
                .isThrownBy(() -> SignedTable.open(tampered, signature, keys.getPublic()))
                .withMessageContaining("signature");
        assertThatExceptionOfType(RefusedTableException.class)
                .isThrownBy(() -> SignedTable.open(table, signature, others.getPublic()));
        assertThatExceptionOfType(RefusedTableException.class)
                .isThrownBy(() -> SignedTable.open(table, "not Base64 at all", keys.getPublic()));
    }

    @Test
    void an_older_table_never_replaces_a_newer_one() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SignedTable current = SignedTable.open(table(3), sign(table(3), keys.getPrivate()), keys.getPublic());

        assertThatExceptionOfType(RefusedTableException.class)
                .isThrownBy(() -> current.update(table(3), sign(table(3), keys.getPrivate()), keys.getPublic()))
                .withMessageContaining("not newer");
        assertThat(current.update(table(4), sign(table(4), keys.getPrivate()), keys.getPublic())
                        .vendors()
                        .version())
                .isEqualTo(4);
    }

    @Test
    void what_is_wrong_in_a_table_is_told_all_at_once_with_lines() {
        String text = """
                version: none
                vendors:
                  - name: Acme
                    source: here
                    colour: red
                  - name: Blue
                    became: {name: Nobody, year: 2001, source: there}
                    source: here
                  - name: Green
                    became: {name: Acme, year: 2001, source: there}
                    splitFrom: {name: Blue, year: 1999, source: there}
                    source: here
                  - name: Red
                    splitFrom: {name: Acme, year: long ago, source: there}
                    source: here
                """;

        assertThatExceptionOfType(RefusedTableException.class)
                .isThrownBy(() -> TableReader.read("t.yaml", text))
                .withMessageContainingAll(
                        "t.yaml:1",
                        "t.yaml:5: 'colour'",
                        "'Nobody' is no maker",
                        "t.yaml:11: 'Green' became part of one and was split off from another",
                        "t.yaml:14: 'long ago' is no year");
    }

    @Test
    void why_two_names_are_one_maker_is_known_with_year_and_source() {
        assertThat(VENDORS.find("Welch Allyn").between(VENDORS.find("Baxter")))
                .extracting(Merger::text)
                .containsExactlyInAnyOrder("Welch Allyn → Hillrom (2015)", "Hillrom → Baxter (2021)");
        assertThat(VENDORS.find("Hillrom").between(VENDORS.find("Welch Allyn")))
                .singleElement()
                .matches(merger -> merger.year() == 2015 && merger.source().contains("press release"));
        assertThat(VENDORS.find("Siemens Healthineers").between(VENDORS.find("Siemens")))
                .extracting(Merger::text)
                .containsExactly("Siemens → Siemens Healthineers (2018)");
        assertThat(VENDORS.find("Baxter").between(VENDORS.find("Baxter International")))
                .isEmpty();
    }

    @Test
    void a_circle_of_mergers_is_refused() {
        String text = """
                version: 1
                vendors:
                  - {name: A1, source: x, became: {name: B1, year: 2001, source: x}}
                  - {name: B1, source: x, became: {name: A1, year: 2001, source: x}}
                """;

        assertThatExceptionOfType(RefusedTableException.class)
                .isThrownBy(() -> TableReader.read("t.yaml", text))
                .withMessageContaining("circle");
    }

    private static byte[] table(int version) {
        return ("version: " + version + "\nvendors:\n  - {name: Acme, source: test}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(byte[] table, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(table);
        return Base64.getEncoder().encodeToString(signature.sign());
    }
}
