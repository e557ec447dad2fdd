package eu.salvus.inventory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.salvus.inventory.Refusal;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file made to harm is refused, with its name, the place and the reason. */
class HostileFilesTest {
    @TempDir
    private Path folder;

    private Refusal refusal(byte[] bytes) {
        RefusedFileException refused =
                catchThrowableOfType(RefusedFileException.class, () -> Samples.read(folder, bytes));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.refusal().file()).endsWith("file");
        return refused.refusal();
    }

    private Refusal refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nmaprun [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nmaprun><host>&x;</host></nmaprun>",
                "<!DOCTYPE bom [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><bom>&b;</bom>",
                "<!DOCTYPE nmaprun [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><nmaprun/>",
                "<!DOCTYPE nmaprun [<!ELEMENT nmaprun ANY>]><nmaprun/>"
            })
    void xml_that_declares_entities(String xml) {
        assertThat(refusal(xml).reason()).isEqualTo(RefusalReason.ENTITIES);
    }

    @Test
    void an_entity_that_nobody_declared() {
        assertThat(refusal("<nmaprun><host><hostnames>&x;</hostnames></host></nmaprun>")
                        .reason())
                .isIn(RefusalReason.ENTITIES, RefusalReason.MALFORMED);
    }

    @Test
    void a_document_type_elsewhere_is_never_fetched() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(200);
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/nmap.dtd";
            String scan = Samples.NMAP.replace("<!DOCTYPE nmaprun>", "<!DOCTYPE nmaprun SYSTEM \"" + address + "\">");
            assertThat(Samples.read(folder, scan).devices()).hasSize(1);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, elsewhere::accept))
                    .isNotNull();
        }
    }

    @Test
    void archives_and_spreadsheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[1 << 20]);
        }
        assertThat(refusal(bytes.toByteArray()).reason()).isEqualTo(RefusalReason.ARCHIVE);
        assertThat(refusal(new byte[] {0x1F, (byte) 0x8B, 8, 0}).reason()).isEqualTo(RefusalReason.ARCHIVE);
    }

    @Test
    void nesting_without_end() {
        String json = "{\"bomFormat\": \"CycloneDX\", \"x\": " + "[".repeat(100_000);
        assertThat(refusal(json).reason()).isEqualTo(RefusalReason.TOO_DEEP);
        assertThat(refusal("[".repeat(100_000)).reason()).isEqualTo(RefusalReason.TOO_LONG);
        assertThat(refusal("<nmaprun>" + "<a>".repeat(100_000)).reason()).isEqualTo(RefusalReason.TOO_DEEP);
    }

    @Test
    void texts_without_end() {
        String text = "x".repeat(2 * Limits.LONGEST);
        assertThat(refusal("{\"bomFormat\": \"CycloneDX\", \"metadata\": {\"component\": {\"name\": \"" + text)
                        .reason())
                .isEqualTo(RefusalReason.TOO_LONG);
        assertThat(refusal("<nmaprun args=\"" + text).reason()).isEqualTo(RefusalReason.TOO_LONG);
        assertThat(refusal("<nmaprun>" + text).reason()).isEqualTo(RefusalReason.TOO_LONG);
        assertThat(refusal("name;serial\n\"" + text).reason()).isEqualTo(RefusalReason.TOO_LONG);
        assertThat(refusal("name;serial\n" + ";".repeat(5_000)).reason()).isEqualTo(RefusalReason.TOO_LONG);
    }

    @Test
    void more_devices_than_any_hospital_has() {
        String list = "name;serial\n" + "a;b\n".repeat(Limits.MOST_DEVICES + 1);
        assertThat(refusal(list).reason()).isEqualTo(RefusalReason.TOO_MANY);
    }

    @Test
    void a_gigabyte() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.writeBytes("{\"bomFormat\": \"CycloneDX\"}");
            huge.setLength(1L << 30);
        }
        RefusedFileException refused =
                catchThrowableOfType(RefusedFileException.class, () -> new InventoryReader().read(file));
        assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.TOO_LARGE);
        Files.delete(file);
    }

    @Test
    void encodings_that_do_not_hold() {
        assertThat(refusal(new byte[] {'n', 'o', 'm', ';', 'i', 'p', '\n', (byte) 0x81, (byte) 0x8D, ';'})
                        .reason())
                .isEqualTo(RefusalReason.BAD_ENCODING);
        byte[] xml = "<nmaprun><host x='?'/></nmaprun>".getBytes(StandardCharsets.UTF_8);
        xml[18] = (byte) 0xFF;
        assertThat(refusal(xml).reason()).isIn(RefusalReason.BAD_ENCODING, RefusalReason.MALFORMED);
        assertThat(refusal("nom;ip\na\0;b\n").reason()).isEqualTo(RefusalReason.NOT_TEXT);
        assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 'n', 0, ';', 0, 0, (byte) 0xD8, 'a', 0})
                        .reason())
                .isIn(RefusalReason.BAD_ENCODING, RefusalReason.NO_KNOWN_COLUMN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\uFEFF"})
    void nothing_at_all(String text) {
        assertThat(refusal(text).reason()).isEqualTo(RefusalReason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "<html><body/></html>",
                "{\"a\": 1}",
                "[1, 2]",
                "{\"spdxVersion\": \"SPDX-2.3\"}",
                "<REQUEST><CONTENT/></REQUEST>",
                "<Device xmlns=\"http://hl7.org/fhir\"/>",
                "%PDF-1.7"
            })
    void what_is_no_inventory_or_none_that_is_read(String text) {
        assertThat(refusal(text).reason()).isIn(RefusalReason.UNKNOWN_FORMAT, RefusalReason.UNSUPPORTED_FORMAT);
    }

    @Test
    void a_list_whose_columns_say_nothing_names_them() {
        Refusal refusal = refusal("Couleur;Poids\nrouge;3\n");
        assertThat(refusal.reason()).isEqualTo(RefusalReason.NO_KNOWN_COLUMN);
        assertThat(refusal.value()).contains("Couleur", "Poids");
        assertThat(refusal.line()).isEqualTo(1);
    }

    @Test
    void what_is_cut_short_is_refused_where_it_ends() {
        Refusal json = refusal("{\"bomFormat\": \"CycloneDX\",\n \"metadata\": {");
        assertThat(json.reason()).isEqualTo(RefusalReason.MALFORMED);
        assertThat(json.line()).isEqualTo(2);
        Refusal xml = refusal("<nmaprun>\n<host>\n<address");
        assertThat(xml.reason()).isEqualTo(RefusalReason.MALFORMED);
        assertThat(xml.line()).isEqualTo(3);
        Refusal list = refusal("nom;ip\na;b\n\"c;d\n");
        assertThat(list.reason()).isEqualTo(RefusalReason.OPEN_QUOTE);
        assertThat(list.line()).isEqualTo(3);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_where_it_was_opened() {
        Refusal refusal = refusal("nom;ip;lieu\n\"a \"\"b\"\"\";10.0.0.1;\"bloc\n2\"\nc;\"10.0.0.2;x\nd;10.0.0.3;y\n");
        assertThat(refusal.reason()).isEqualTo(RefusalReason.OPEN_QUOTE);
        assertThat(refusal.place()).endsWith(":4:3");
        assertThat(refusal.value()).isEqualTo("10.0.0.2;x");
    }

    @Test
    void a_line_with_more_cells_than_headings_is_told_where_the_first_of_them_begins() {
        Refusal refusal = refusal("nom;ip\na;10.0.0.1;\n\"b\nb\";10.0.0.2;bloc 2\n");
        assertThat(refusal.reason()).isEqualTo(RefusalReason.EXTRA_CELL);
        assertThat(refusal.place()).endsWith(":4:13");
        assertThat(refusal.value()).isEqualTo("bloc 2");
    }
}
