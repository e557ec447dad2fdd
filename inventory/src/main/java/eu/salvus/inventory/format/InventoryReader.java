package eu.salvus.inventory.format;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Format;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads inventories of other tools. What a file is, its content says and not its name. A file is read as a stream: memory is bounded by
 * {@link Limits}, whatever the file.
 */
public final class InventoryReader {
    private static final int HEAD = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Columns columns;
    private final Implants implants = Implants.shipped();
    private final boolean mapped;

    /** A reader for lists with the headings of GLPI. */
    public InventoryReader() {
        this(Columns.shipped(), false);
    }

    private InventoryReader(Columns columns, boolean mapped) {
        this.columns = columns;
        this.mapped = mapped;
    }

    /** A reader for lists with these columns too. */
    public static InventoryReader of(Columns columns) {
        return new InventoryReader(columns, true);
    }

    /**
     * Reads a file.
     *
     * @throws RefusedFileException when it cannot be read, or is none of the formats
     */
    public FileReading read(Path path) {
        Refuse refuse = new Refuse(path.toString());
        try {
            if (!Files.isRegularFile(path)) {
                // A pipe can be read once only, and detection reads twice.
                throw refuse.because(RefusalReason.NOT_A_FILE, "");
            }
            if (Files.size(path) > Limits.MOST_BYTES) {
                throw refuse.because(RefusalReason.TOO_LARGE, Limits.MOST_BYTES >> 20);
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(path)) {
                head = in.readNBytes(HEAD);
            }
            return switch (Sort.of(head, refuse)) {
                case JSON -> json(path, refuse);
                case XML -> xml(path, head, refuse);
                case LIST -> list(path, head, refuse);
            };
        } catch (CharacterCodingException wrong) {
            throw refuse.because(RefusalReason.BAD_ENCODING, String.valueOf(wrong.getMessage()));
        } catch (IOException cause) {
            throw refuse.because(RefusalReason.UNREADABLE, String.valueOf(cause.getMessage()));
        }
    }

    private FileReading json(Path path, Refuse refuse) throws IOException {
        Format format;
        try (InputStream in = open(path, refuse)) {
            format = JsonFormat.of(in, refuse);
        }
        Findings findings = new Findings(refuse.file(), format);
        try (InputStream in = open(path, refuse)) {
            switch (format) {
                case GLPI_JSON -> JsonWalk.walk(in, refuse, new GlpiJson(findings));
                case CYCLONEDX -> JsonWalk.walk(in, refuse, new CycloneDx(findings, false));
                default -> {
                    FhirJson fhir = new FhirJson(findings, implants);
                    JsonWalk.walk(in, refuse, fhir);
                    fhir.finish();
                }
            }
        }
        return findings.reading();
    }

    private FileReading xml(Path path, byte[] head, Refuse refuse) throws IOException {
        XmlWalk.refuseDeclarations(Sort.text(head), refuse);
        Charset charset = XmlWalk.encoding(head, refuse);
        String root;
        try (Reader in = decoded(GuardedInput.tagged(Files.newInputStream(path), refuse), charset)) {
            root = XmlWalk.root(in, refuse);
        }
        String name = root.substring(0, root.indexOf(' '));
        Format format = switch (name) {
            case "nmaprun" -> Format.NMAP_XML;
            case "bom" -> Format.CYCLONEDX;
            case "REQUEST" -> throw refuse.because(RefusalReason.UNSUPPORTED_FORMAT, "GLPI XML (REQUEST)");
            default ->
                throw refuse.because(
                        root.endsWith(" http://hl7.org/fhir")
                                ? RefusalReason.UNSUPPORTED_FORMAT
                                : RefusalReason.UNKNOWN_FORMAT,
                        root.endsWith(" http://hl7.org/fhir") ? "FHIR XML" : "<" + name + ">");
        };
        Findings findings = new Findings(refuse.file(), format);
        try (Reader in = decoded(GuardedInput.tagged(Files.newInputStream(path), refuse), charset)) {
            XmlWalk.walk(in, refuse, format == Format.NMAP_XML ? new NmapXml(findings) : new CycloneDx(findings, true));
        }
        return findings.reading();
    }

    private FileReading list(Path path, byte[] head, Refuse refuse) throws IOException {
        Charset charset;
        try (InputStream in = open(path, refuse)) {
            charset = Encodings.of(in, head, refuse);
        }
        try (BufferedReader reader = decoded(open(path, refuse), charset)) {
            reader.mark(HEAD);
            char[] start = new char[HEAD / 2];
            int read = Math.max(0, reader.read(start));
            reader.reset();
            String first = new String(start, 0, read).lines().findFirst().orElse("");
            Findings findings = new Findings(refuse.file(), mapped ? Format.MAPPED_CSV : Format.GLPI_CSV);
            new CsvList(findings, columns, refuse).read(reader, CsvList.separator(first));
            return findings.reading();
        } catch (CharacterCodingException wrong) {
            throw refuse.because(RefusalReason.BAD_ENCODING, charset.name());
        }
    }

    /** Characters, without the byte order mark. */
    private static BufferedReader decoded(InputStream in, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static InputStream open(Path path, Refuse refuse) throws IOException {
        return GuardedInput.of(new BufferedInputStream(Files.newInputStream(path)), refuse);
    }
}
